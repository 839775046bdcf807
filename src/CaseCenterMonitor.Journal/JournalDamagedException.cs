namespace CaseCenterMonitor.Journal;

/// <summary>Pages of what a journal is kept in are torn, gone or not its own. The message names the journal, what was met and what is to be done.</summary>
public sealed class JournalDamagedException(JournalAddress journal, Exception cause) : IOException(
    $"The journal {journal} is damaged: {cause?.Message} Keep it as it is, look at the disk that it lies on, and make it anew from the last backup with ccm restore; "
    + "docs/operations/backup.md says how.",
    cause);
