using NodaTime;

namespace CaseCenterMonitor.Server.Telemetry.Questions;

/// <summary>
/// What time a question is about: half open, and of whole steps. Steps are counted from 1970, so that a step is the same one in every store and in
/// every question; a stretch that begins within a step begins with it.
/// </summary>
public sealed record Stretch
{
    private Stretch(long from, long to, long? step) => (FromMilliseconds, ToMilliseconds, StepMilliseconds) = (from, to, step);

    public long FromMilliseconds { get; }

    public long ToMilliseconds { get; }

    /// <summary>Null when the whole of it is one.</summary>
    public long? StepMilliseconds { get; }

    public int Steps => StepMilliseconds is { } step ? (int)((ToMilliseconds - FromMilliseconds) / step) : 1;

    /// <param name="step">Whole milliseconds, at least one.</param>
    /// <exception cref="ArgumentException">It is empty, or the step is none.</exception>
    public static Stretch Of(Instant from, Instant to, Duration step)
    {
        var length = step.BclCompatibleTicks / NodaConstants.TicksPerMillisecond;
        if (from >= to || length < 1)
        {
            throw new ArgumentException($"From {from} to {to} in steps of {step} is no stretch.", nameof(step));
        }

        return new Stretch(Floor(from.ToUnixTimeMilliseconds(), length), -Floor(-Ceiling(to), length), length);
    }

    /// <exception cref="ArgumentException">It is empty.</exception>
    public static Stretch Of(Instant from, Instant to) => from < to
        ? new Stretch(from.ToUnixTimeMilliseconds(), Ceiling(to), null)
        : throw new ArgumentException($"From {from} to {to} is no stretch.", nameof(to));

    private static long Ceiling(Instant at) => -Math.DivRem(-at.ToUnixTimeTicks(), NodaConstants.TicksPerMillisecond).Quotient
        + (at.ToUnixTimeTicks() % NodaConstants.TicksPerMillisecond > 0 ? 1 : 0);

    private static long Floor(long value, long step) => value - (((value % step) + step) % step);
}
