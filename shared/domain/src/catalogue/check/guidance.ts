/** Question trees, bundles and answers: every question, item and paper that they lead to. */
import { FILES, type Catalogue } from '../catalogue.ts';
import type { Scenario } from '../guidance.ts';
import type { Report, Within } from './report.ts';

export function checkGuidance(catalogue: Catalogue, within: Within): void {
  for (const scenario of catalogue.scenarios)
    checkScenario(catalogue, scenario, within('scenarios', scenario.id));
  for (const bundle of catalogue.bundles) {
    const report = within('bundles', bundle.id);
    report.names('leadDepartmentId', bundle.leadDepartmentId, 'department');
    report.names('intakeZoneId', bundle.intakeZoneId, 'zone');
    const steps = bundle.steps.map(({ itemId }) => itemId);
    report.names('steps', steps, 'item');
    const inside = [
      ...bundle.steps.flatMap(({ dependsOn }) => dependsOn),
      ...bundle.questions.flatMap(({ options }) =>
        options.flatMap((option) => [...option.includeItemIds, ...option.excludeItemIds]),
      ),
    ];
    for (const itemId of new Set(inside)) {
      if (!steps.includes(itemId)) report.say(`"${itemId}" is named but is none of the bundle's steps`);
    }
  }
  for (const { id, itemIds, zoneId } of catalogue.faq) {
    const report = within('faq', id);
    report.names('itemIds', itemIds, 'item');
    report.names('zoneId', zoneId, 'zone');
  }
}

function checkScenario(catalogue: Catalogue, scenario: Scenario, report: Report): void {
  report.names('itemId', scenario.itemId, 'item');
  const item = catalogue.items.find(({ id }) => id === scenario.itemId);
  if (item && item.scenarioId !== scenario.id) {
    report.say(`is the scenario of item "${item.id}", whose scenarioId says "${item.scenarioId ?? 'none'}"`);
  }
  const questions = new Set(scenario.nodes.map(({ id }) => id));
  if (!questions.has(scenario.root)) report.say(`root names "${scenario.root}", which is no question of it`);
  for (const option of scenario.nodes.flatMap(({ options }) => options)) {
    if (option.next !== null && !questions.has(option.next)) {
      report.say(`answer "${option.id}" leads to "${option.next}", which is no question of it`);
    }
    for (const effect of option.effects) {
      const field = `answer "${option.id}", ${effect.op}`;
      if (!catalogue.scenarioEffects.ops.includes(effect.op)) {
        report.say(`${field} is not listed in ${FILES.scenarioEffects}`);
      }
      if (effect.op === 'addMaterial') report.names(field, effect.material.materialId, 'material');
      if (effect.op === 'removeMaterial') report.names(field, effect.materialId, 'material');
      if (effect.op === 'suggestItem' || effect.op === 'routeItem')
        report.names(field, effect.itemId, 'item');
      if (effect.op === 'suggestBundle') report.names(field, effect.bundleId, 'bundle');
    }
  }
}
