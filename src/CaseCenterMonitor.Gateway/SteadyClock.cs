namespace CaseCenterMonitor.Gateway;

/// <summary>A clock that nobody can set: it starts at the time of day and then only counts. Ages and limits are measured with it.</summary>
public sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private readonly long _stamp = time.GetTimestamp();

    public DateTimeOffset Now => _start + time.GetElapsedTime(_stamp);

    /// <summary>What to add to <see cref="Now"/> for the time of day as the machine has it at this moment.</summary>
    public TimeSpan WallOffset => time.GetUtcNow() - Now;
}
