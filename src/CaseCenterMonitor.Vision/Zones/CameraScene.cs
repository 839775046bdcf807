namespace CaseCenterMonitor.Vision.Zones;

/// <summary>A zone of the centre as one camera sees it: the floor on which somebody stands who is in it.</summary>
public sealed record CameraZone(string Id, Polygon Floor);

/// <summary>What is known of a camera's view.</summary>
/// <param name="Zones">May overlap and need not fill the picture.</param>
/// <param name="Masks">A toilet, a neighbour's window: nobody and nothing ever sees what is there.</param>
public sealed record CameraScene(IReadOnlyList<CameraZone> Zones, IReadOnlyList<Polygon> Masks)
{
    /// <summary>Nothing is known: the whole picture is one zone.</summary>
    public static CameraScene Unknown { get; } = new([new CameraZone("view", Polygon.Whole)], []);
}
