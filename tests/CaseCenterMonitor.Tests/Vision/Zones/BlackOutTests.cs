using CaseCenterMonitor.Tests.Vision.People;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.Zones;
using OpenCvSharp;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Zones;

/// <summary>What a mask hides is hidden from everything: the frame itself has nothing of it when the first stage looks.</summary>
public sealed class BlackOutTests
{
    private static readonly Polygon Toilet = new([(0.5, 0), (1, 0), (1, 1), (0.5, 1)]);

    [VideoFact]
    public void Nothing_of_what_is_masked_is_left_in_the_frame()
    {
        using var room = new DrawnRoom();
        using var frame = room.Picture(TimeSpan.Zero, 1, new Standing(300));
        BlackOut.Apply(frame, [Toilet]);
        using var hidden = frame.Picture[new Rect(DrawnRoom.Width / 2, 0, DrawnRoom.Width / 2, DrawnRoom.Height)];
        Assert.Equal(0, Cv2.Sum(hidden).Val0 + Cv2.Sum(hidden).Val1 + Cv2.Sum(hidden).Val2);
    }

    [VideoFact]
    public void No_stage_can_tell_what_happens_behind_a_mask()
    {
        var scene = new CameraScene([new CameraZone("view", Polygon.Whole)], [Toilet]);
        Assert.Equal(Seen(scene, walksBehind: false), Seen(scene, walksBehind: true));
    }

    private static List<string> Seen(CameraScene scene, bool walksBehind)
    {
        using var room = new DrawnRoom();
        using var camera = Footage.Camera(scene);
        var told = new List<string>();
        for (var step = 0; step < 100; step++)
        {
            using var frame = room.Picture(TimeSpan.FromSeconds(step * 0.2), 1, walksBehind ? [new Standing(360 - (step % 10 * 10))] : []);
            var seen = camera.See(frame);
            told.Add($"{seen.View.State} {seen.View.Measures} {string.Join(';', seen.Zones)} {string.Join(';', seen.Falls)} {string.Join(';', camera.People.Tracks.Select(track => track.Body))}");
        }

        return told;
    }
}
