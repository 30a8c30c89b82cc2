// The parts of electron-installer-debian that we use: it carries no types of its own.
declare module 'electron-installer-debian' {
  export class Installer {
    constructor(data: {
      readonly src: string;
      readonly dest: string;
      readonly arch: string;
      readonly rename: (dest: string) => string;
      readonly logger: (line: string) => void;
      readonly options: Readonly<Record<string, unknown>>;
    });
    /** Where the package's tree is put together. */
    readonly stagingDir: string;
    generateDefaults(): Promise<unknown>;
    generateOptions(): void;
    createStagingDir(): Promise<void>;
    createContents(): Promise<void>;
    createPackage(): Promise<void>;
    movePackage(): Promise<void>;
  }
}
