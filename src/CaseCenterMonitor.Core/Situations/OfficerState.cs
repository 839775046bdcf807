namespace CaseCenterMonitor.Core;

/// <summary>One officer on the staff list and the band they wear.</summary>
public sealed class OfficerState : Watched
{
    private StandingCall? _duress; // Most never raise one.
    private Trail? _trail;

    internal OfficerState(Officer officer)
        : base(Subject.Of(officer.Number)) => Officer = officer;

    public Officer Officer { get; }

    public OfficerNumber Number => Officer.Number;

    /// <summary>Given once, when the bands are laid out.</summary>
    public WristbandState Band { get; internal set; } = null!;

    /// <summary>Where their band was heard lately. Kept where a rule asks for witnesses, and nowhere else.</summary>
    public Trail Trail => _trail ??= new Trail();

    /// <summary>Since when they have raised a duress alarm (true: lying without moving); null when they have not.</summary>
    public Since<bool>? Duress => _duress?.Waiting;

    internal StandingCall DuressCall => _duress ??= new StandingCall();

    /// <summary>They wrote down a look at somebody: from then on where they go may bear it out or contradict it.</summary>
    internal bool HasLooked { get; set; }

    public Whereabouts Whereabouts => new(Band, Nanos.None);
}
