/** Words of the report. Sentence case. */
export const texts = {
  copyReport: 'Copy report',
  copyReportMeaning: 'Copy what the plugin found on this machine; nothing of the document is in it',
  reportLooking: 'Looking at what works here…',
  reportCopied: 'The report is copied: paste it where you report the problem.',
  reportByHand: 'This window may not copy; press Cmd+C or Ctrl+C to copy the selected text.',
  reportText: 'The report',
  copy: 'Copy',
  close: 'Close',
} as const;
