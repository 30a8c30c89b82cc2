/** Numbers to check the checks with: all made up, in a region code that does not exist or with the birth of nobody. */

export const vectors = {
  residentId: [
    '469029190001010013',
    '469029190001010021',
    '469029190402290116',
    '469099195006150033',
    '469099198506151247',
    '469099201907310063',
    '46909919991111003X',
  ],
  residentIdWrong: [
    {
      number: '469029190001010011',
      code: 'WrongCheckCharacter',
    },
    {
      number: '469029190002290010',
      code: 'NoSuchDate',
    },
    {
      number: '46902919000101001',
      code: 'WrongLength',
    },
    {
      number: '469029209912310014',
      code: 'BornInFuture',
    },
    {
      number: '469029190001011',
      code: 'OldNumber',
    },
    {
      number: '',
      code: 'Empty',
    },
    {
      number: '4690291900010100A3',
      code: 'WrongCharacters',
    },
    {
      number: '46902919000101X013',
      code: 'WrongCharacters',
    },
  ],
  hmtResidence: [
    '810000199001010019',
    '810000198506150020',
    '820000199001010037',
    '820000200002290048',
    '830000199001010055',
    '830000197907310063',
  ],
  foreignResident: [
    '946840199001010018',
    '946826198506150022',
    '946392197807310036',
    '946410199911110042',
    '946250199202290052',
  ],
  foreignResidentFormer: ['USA460085061501', 'KOR110000022901'],
  creditCode: [
    '91469029MA000F0080',
    '91469029MA000F016T',
    '91469029MA000F024M',
    '91469029MA000F032G',
    '92469029MA000F1046',
    '114690290099000139',
    '52469029009900996N',
    '934690290099008819',
  ],
  creditCodeWrongCheck: ['91469029MA000F0081', '91350100M000100Y40'],
  creditCodeRefused: [
    {
      code: 'WrongCharacters',
      number: '91350100M000100Y4Z',
    },
    {
      code: 'WrongCharacters',
      number: '91469029IA000F0080',
    },
    {
      code: 'WrongLength',
      number: '91469029MA000F008',
    },
  ],
  mobile: ['13000000000', '15800000000', '17700000000', '18900000001', '19900000000', '16600000000'],
  mobileRefused: [
    {
      number: '12000000000',
      code: 'NotAPhone',
    },
    {
      number: '1380000000',
      code: 'WrongLength',
    },
    {
      number: '138000000000',
      code: 'WrongLength',
    },
  ],
  landline: ['0898-83660000', '089883660000'],
} as const;
