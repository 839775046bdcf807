namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>What is measured on one frame. Nothing in it can show a person.</summary>
/// <param name="At">Instant of the frame in its stream.</param>
/// <param name="Brightness">Mean grey level, 0 to 255.</param>
/// <param name="DarkShare">Share of pixels in which nothing can be seen.</param>
/// <param name="BurntShare">Share of pixels that are burnt out.</param>
/// <param name="Contrast">Standard deviation of the grey levels.</param>
/// <param name="Detail">Variance of the Laplacian by the variance of the grey levels: fine detail, whatever the light.</param>
/// <param name="IdenticalFor">How long the picture has been the same in every pixel; 0 when it differs from the frame before.</param>
/// <param name="Against">The comparison with the learnt view; null until there is one.</param>
public sealed record ViewMeasures(
    TimeSpan At, double Brightness, double DarkShare, double BurntShare, double Contrast, double Detail, TimeSpan IdenticalFor, ViewComparison? Against);

/// <summary>One frame against the learnt view.</summary>
/// <param name="Detail">Fine detail as a multiple of the learnt one.</param>
/// <param name="Layout">Correlation of the cells' brightness, -1 to 1: whether light and dark areas lie where they were.</param>
/// <param name="LostShare">Share of the textured cells whose outlines no longer run where they ran.</param>
/// <param name="FlatShare">Share of the textured cells in which nothing has taken their place.</param>
public sealed record ViewComparison(double Detail, double Layout, double LostShare, double FlatShare);
