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

    /// <summary>Where their band was heard lately.</summary>
    public Trail Trail { get; } = new();

    /// <summary>Since when they have raised a duress alarm (true: lying without moving); null when they have not.</summary>
    public Since<bool>? Duress { get; internal set; }

    public Whereabouts Whereabouts => new(Band, Nanos.None);
}
