namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>One envelope waiting for the server.</summary>
/// <param name="Position">The order in which entries leave, across boots.</param>
/// <param name="QueuedAt">When it was written, by the clock of the machine.</param>
public sealed record OutboxEntry(long Position, string Topic, byte[] Body, DateTimeOffset QueuedAt);
