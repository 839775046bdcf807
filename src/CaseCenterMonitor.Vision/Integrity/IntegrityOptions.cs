namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>
/// Limits of the judgement. Grey levels are 0 to 255, shares 0 to 1. The defaults are for rooms and corridors seen from a fixed camera;
/// docs and README of this project say what they were tried on.
/// </summary>
public sealed record IntegrityOptions
{
    public static readonly IntegrityOptions Default = new();

    /// <summary>How long the reference view is averaged before it counts. Long enough that somebody who walks through leaves no outline.</summary>
    public TimeSpan LearnFor { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Time constant of the reference after that, while all is fine. A minute follows daylight and moved chairs, and not a hand that turns the camera.</summary>
    public TimeSpan AdaptOver { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Evidence is looked at over this much of the stream. With <see cref="AgreementMin"/> a signal comes after 4 to 5 s, half of the 10 s allowed.</summary>
    public TimeSpan EvidenceWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>This share of the frames in the window must agree. Below 1, because a single odd frame is no acquittal and no proof.</summary>
    public double AgreementMin { get; init; } = 0.8;

    /// <summary>Frames further apart than this say nothing about what was between them. Two frames a second leave room for two lost ones.</summary>
    public TimeSpan FrameGapMax { get; init; } = TimeSpan.FromSeconds(1.6);

    /// <summary>Frames kept as evidence at most, whatever the rate: 5 s at 50 frames/s.</summary>
    public int EvidenceFramesMax { get; init; } = 250;

    /// <summary>Pixels below this grey level show nothing on a monitor in a lit office.</summary>
    public int DarkLevel { get; init; } = 28;

    /// <summary>A picture is dark when this share is. Not all of it, because a clock burned into the picture and a lit keyhole stay bright.</summary>
    public double DarkShareMin { get; init; } = 0.93;

    /// <summary>Pixels from this grey level on are burnt out; video black and white end at 16 and 235 in many cameras, at 0 and 255 in others.</summary>
    public int BurntLevel { get; init; } = 245;

    /// <summary>Windows and lamps burn out a third of a picture at most; beyond this share people disappear too.</summary>
    public double BurntShareMin { get; init; } = 0.6;

    /// <summary>
    /// Textured cells that must have lost their outlines before the view counts as another. A person near the camera hides about a third to a
    /// half; on real footage the most that people hid was 0.23, and the least that a turn of 8 degrees cost was 0.62.
    /// </summary>
    public double LostShareMin { get; init; } = 0.55;

    /// <summary>Of the textured cells, how many must be flat for Covered; otherwise a lost view is Moved.</summary>
    public double FlatShareMin { get; init; } = 0.6;

    /// <summary>Fine detail against what was learnt. Light and people change it by less than half; a lens out of focus leaves a tenth.</summary>
    public double DetailMin { get; init; } = 0.3;

    /// <summary>How far light and dark areas must still lie where they were for a picture without detail to be the same room out of focus.</summary>
    public double LayoutMin { get; init; } = 0.6;

    /// <summary>Identical pictures for this long are suspicious; with the evidence window the signal comes after 8 to 9 s. A sensor's noise changes some pixel in every frame.</summary>
    public TimeSpan IdenticalMax { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Cells with outlines that a reference must have to be recognised again, of the 48 of the grid.</summary>
    public int TexturedCellsMin { get; init; } = 6;
}
