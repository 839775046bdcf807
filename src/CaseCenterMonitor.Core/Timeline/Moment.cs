using NodaTime;

namespace CaseCenterMonitor.Core;

/// <summary>
/// An instant as the rows of the situation keep it: whole nanoseconds, from the year 1678 to 2262. Wherever an <see cref="Instant"/> is asked for it is
/// one; the rules that are asked at every signal pass it on as it is, because turning it into days and back takes longer than most verdicts.
/// </summary>
public readonly record struct Moment : IComparable<Moment>
{
    internal Moment(long nanos) => Nanoseconds = nanos;

    /// <summary>Since 1970.</summary>
    internal long Nanoseconds { get; }

    public static Moment Of(Instant at) => new(Nanos.Of(at));

    internal static Moment? OrNull(long nanos) => nanos == Nanos.None ? null : new Moment(nanos);

    public static Moment Max(Moment one, Moment other) => new(Math.Max(one.Nanoseconds, other.Nanoseconds));

    public static Moment Min(Moment one, Moment other) => new(Math.Min(one.Nanoseconds, other.Nanoseconds));

    public Instant ToInstant() => Nanoseconds == Nanos.None ? Instant.MinValue : Nanos.ToInstant(Nanoseconds);

    public int CompareTo(Moment other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public override string ToString() => ToInstant().ToString();

    public static implicit operator Instant(Moment moment) => moment.ToInstant();

    public static bool operator <(Moment left, Moment right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(Moment left, Moment right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(Moment left, Moment right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(Moment left, Moment right) => left.Nanoseconds >= right.Nanoseconds;

    public static Duration operator -(Moment left, Moment right) => left.ToInstant() - right.ToInstant();

    public static Moment operator +(Moment moment, Duration wait) => new(Nanos.After(moment.Nanoseconds, wait));

    public static Moment operator -(Moment moment, Duration wait) => new(Nanos.After(moment.Nanoseconds, -wait));
}
