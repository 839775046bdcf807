namespace CaseCenterMonitor.Journal;

/// <summary>The database that a journal is kept in cannot be used now; the message names it and says what is to be done.</summary>
public sealed class JournalUnreachableException(string message, Exception? cause = null) : IOException(message, cause);
