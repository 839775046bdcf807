namespace CaseCenterMonitor.Core;

/// <summary>One officer on the staff list and the band they wear.</summary>
public sealed class OfficerState : Watched
{
    internal OfficerState(Officer officer)
        : base(Subject.Of(officer.Number)) => Officer = officer;

    public Officer Officer { get; }

    public OfficerNumber Number => Officer.Number;

    /// <summary>Given once, when the bands are laid out.</summary>
    public WristbandState Band { get; internal set; } = null!;

    public Whereabouts Whereabouts => new(Band, Nanos.None);
}
