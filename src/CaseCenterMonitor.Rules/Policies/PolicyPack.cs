using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using NodaTime;

namespace CaseCenterMonitor.Rules.Policies;

public enum PackKind
{
    /// <summary>The law of a place: a centre picks one.</summary>
    Pack,

    /// <summary>Replaces and adds values of one pack.</summary>
    Overlay,

    /// <summary>Values of the rules themselves. Every pack stands on them.</summary>
    Defaults,

    /// <summary>What other places do: to be read, and never in force.</summary>
    Comparison,
}

/// <summary>In which direction a centre may change a value.</summary>
public enum Bound
{
    /// <summary>In either.</summary>
    None,

    /// <summary>The law says at most: a centre may be stricter with less.</summary>
    Most,

    /// <summary>The law says at least: a centre may be stricter with more.</summary>
    Least,

    /// <summary>The law says exactly this.</summary>
    Fixed,
}

/// <summary>Where a value comes from, in both languages, and how sure we are of it.</summary>
public sealed record Citation(LocalName Text, Confidence Mark);

/// <param name="Sets">Keys of rules that take this value.</param>
/// <param name="Note">What else belongs to it, such as its condition; null when nothing does.</param>
public sealed record PackValue(string Key, Amount Amount, Bound Bound, Citation Citation, IReadOnlyList<string> Sets, LocalName? Note);

/// <summary>A duty that is no number and no clock: shown, with its source.</summary>
public sealed record PackDuty(string Key, LocalName Text, Citation Citation);

/// <param name="Interval">Key of the longest interval between two looks.</param>
/// <param name="MinInterval">A length of time, or a share of the longest interval; null when nothing is required.</param>
/// <param name="Variation">Least coefficient of variation; null when regular intervals are allowed.</param>
public sealed record PackRegime(
    string Key, ObservationLevel Level, string Interval, Amount? MinInterval, double? Variation, bool Rousing, bool ConstantView, bool CloseProximity,
    Citation Citation);

/// <param name="IsGround">People are booked in on it: its key is a legal ground.</param>
public sealed record PackClock(ClockDefinition Clock, bool IsGround);

/// <summary>One policy pack as its file says it. What applies at a centre is a <see cref="PolicySet"/>.</summary>
public sealed record PolicyPack
{
    public required string Key { get; init; }

    public required PackKind Kind { get; init; }

    public required LocalName Name { get; init; }

    public required LocalName Note { get; init; }

    /// <summary>From when its law is in force; null when it is no law.</summary>
    public LocalDate? InForce { get; init; }

    /// <summary>For an overlay: the pack it lies over.</summary>
    public string? Over { get; init; }

    public IReadOnlyList<ApproverRank> Ranks { get; init; } = [];

    public IReadOnlyList<PackValue> Values { get; init; } = [];

    public IReadOnlyList<PackDuty> Duties { get; init; } = [];

    public IReadOnlyList<PackClock> Clocks { get; init; } = [];

    public IReadOnlyList<PackRegime> Regimes { get; init; } = [];

    /// <summary>Every citation in it, in its order.</summary>
    public IEnumerable<Citation> Citations =>
    [
        .. Values.Select(value => value.Citation), .. Duties.Select(duty => duty.Citation),
        .. Clocks.Select(clock => new Citation(new LocalName(clock.Clock.SourceZh, clock.Clock.Source), clock.Clock.Confidence)),
        .. Regimes.Select(regime => regime.Citation),
    ];
}
