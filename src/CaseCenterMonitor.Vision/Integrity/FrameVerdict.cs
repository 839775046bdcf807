namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>What a single frame looks like. One frame proves nothing: <see cref="Evidence"/> asks for agreement over time.</summary>
internal static class FrameVerdict
{
    /// <summary>The order matters: a black picture has also lost its outlines, and its repetition is no wonder.</summary>
    public static IntegrityState Of(ViewMeasures measures, IntegrityOptions options) => measures switch
    {
        _ when measures.DarkShare >= options.DarkShareMin => IntegrityState.Dark,
        _ when measures.BurntShare >= options.BurntShareMin => IntegrityState.OverExposed,
        { Against: { } against } when Tampered(against, options) is { } tampering => tampering,
        _ when measures.IdenticalFor >= options.IdenticalMax => IntegrityState.Frozen,
        { Against: null } => IntegrityState.CannotJudge,
        _ => IntegrityState.Fine,
    };

    private static IntegrityState? Tampered(ViewComparison against, IntegrityOptions options) => against switch
    {
        _ when against.Detail < options.DetailMin && against.Layout >= options.LayoutMin => IntegrityState.Defocused,
        _ when against.LostShare < options.LostShareMin => null,
        _ when against.FlatShare >= options.FlatShareMin => IntegrityState.Covered,
        _ => IntegrityState.Moved,
    };
}
