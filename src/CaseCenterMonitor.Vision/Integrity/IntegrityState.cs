namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>What can be said about a camera's view. Exactly one holds at a time; the first that applies, in the order of this list from Dark on.</summary>
public enum IntegrityState
{
    /// <summary>Not known, and therefore not fine: <see cref="Doubt"/> says why.</summary>
    CannotJudge,

    /// <summary>The view is the learnt one, it lives, and one can see in it.</summary>
    Fine,

    /// <summary>Too dark to see anybody: the light is off, or the lens is covered so well that it makes no difference.</summary>
    Dark,

    /// <summary>Most of the picture is burnt out: a lamp in the lens, or an exposure that fails.</summary>
    OverExposed,

    /// <summary>Something flat is before the lens, or on it: the room's outlines are gone and nothing has taken their place.</summary>
    Covered,

    /// <summary>The same room, without its fine detail: out of focus, smeared, or fogged.</summary>
    Defocused,

    /// <summary>A sharp picture of something else: the camera was turned, shifted or exchanged.</summary>
    Moved,

    /// <summary>The very same picture again and again.</summary>
    Frozen,
}

/// <summary>Why a view cannot be judged; <see cref="None"/> in every other state.</summary>
public enum Doubt
{
    None,

    /// <summary>The reference view is being learnt, or evidence is being gathered after the stream came back.</summary>
    Learning,

    /// <summary>The view has too few outlines to be recognised again: a bare wall, or a camera that was covered from the start.</summary>
    TooLittleTexture,

    /// <summary>No frames arrive, or too few in a second.</summary>
    NoFrames,
}
