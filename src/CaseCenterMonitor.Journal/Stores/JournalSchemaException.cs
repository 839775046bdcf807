namespace CaseCenterMonitor.Journal.Stores;

/// <summary>A journal is there, and not as this build keeps one; the message says what is to be done.</summary>
public sealed class JournalSchemaException(string message) : Exception(message);
