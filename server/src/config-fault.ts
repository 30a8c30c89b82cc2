/** What is wrong with the settings of the machine, in words for whoever set them: Chinese first, then English. */
export interface ConfigComplaint {
  readonly zh: string;
  readonly en: string;
}

export class ConfigFault extends Error {
  readonly code = 'ConfigFault';
  readonly complaints: readonly ConfigComplaint[];

  constructor(complaints: readonly ConfigComplaint[]) {
    super(complaints.map(({ zh, en }) => `${zh}\n  ${en}`).join('\n'));
    this.name = 'ConfigFault';
    this.complaints = complaints;
  }
}
