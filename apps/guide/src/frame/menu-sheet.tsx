/** 菜单: what is not needed every minute: type size, language, yesterday's people, the duty desk, signing out. */
import { Button } from '@yichuang/ui/button.tsx';
import { setLargeType } from '@yichuang/ui/start-page.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { CallLink } from './call-link.tsx';
import { Sheet } from './sheet.tsx';

export interface MenuSheetProps {
  readonly duty: Duty;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

export function MenuSheet({ duty, onSignOut, onClose }: MenuSheetProps) {
  const { t, language, setLanguage } = useText('guide');
  const { door, account, trail } = duty;
  const [large, setLarge] = useState(() => document.documentElement.hasAttribute('data-large'));
  const phone = door.catalogue.hall.phone.value;
  return (
    <Sheet
      title={t('menu.title')}
      says={t('menu.signedInAs', { name: account.displayName })}
      onClose={onClose}
    >
      <div className="grid gap-1">
        <Button
          onPress={() => {
            onClose();
            trail.go({ at: 'leftovers' });
          }}
        >
          {t('menu.leftovers')}
        </Button>
        <Button
          pressed={large}
          onPress={() => {
            setLargeType(!large);
            setLarge(!large);
          }}
        >
          {large ? t('menu.largeOff') : t('menu.largeOn')}
        </Button>
        <Button onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('menu.language')}</span>
        </Button>
        <CallLink phone={phone} words={t('menu.duty', { phone })} />
        <Button tone="quiet" onPress={onSignOut}>
          {t('common:signIn.signOut')}
        </Button>
      </div>
    </Sheet>
  );
}
