using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CsCheck;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Locating;

/// <summary>What holds whatever readers, doors and cameras say.</summary>
public sealed class LocatorProperties
{
    private const int Cases = 60;

    private static readonly string[] Doors = ["door-a", "door-b", "door-c"];

    private static readonly Gen<Act> Acts = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[1, 12], Gen.Double[0.3, 14], Gen.Double[0.3, 14])
        .Select((kind, room, door, seconds, own, others) => new Act(kind, room, door, seconds, own, others));

    private static readonly Gen<Act[]> Logs = Acts.Array[1, 30];

    [Fact]
    public void The_same_log_gives_the_same_answers()
    {
        Property.Holds(Logs, Cases, name: 401, log => Assert.Equal(Played(log).ToString(), Played(log).ToString()), Print);
    }

    [Fact]
    public void Doors_and_cameras_never_move_a_wristband_that_the_readers_leave_where_it_is()
    {
        Property.Holds(Logs, Cases, name: 402, log =>
        {
            var still = log.Select(act => act with { Room = 2, Own = 1, Others = 1 + act.Others }).ToArray();
            Assert.Equal(["b Unknown"], Played(still, before: story => story.StaysIn("b", 20)).Moves);
        }, Print);
    }

    [Fact]
    public void What_is_told_as_present_was_heard_within_the_limit_and_every_output_has_a_grade()
    {
        Property.Holds(Logs, Cases, name: 403, log => Assert.All(Played(log).Told, told =>
        {
            Assert.NotEqual(LocationConfidence.Unknown, told.Confidence);
            Assert.False(told.Presence != WristbandPresence.Present && told.Confidence != LocationConfidence.Low, $"{told}");
        }), Print);
    }

    private static LocatedStory Played(Act[] log, Func<LocatedStory, LocatedStory>? before = null)
    {
        var story = (before ?? (begun => begun))(new LocatedStory(null));
        foreach (var act in log)
        {
            _ = act.Kind switch
            {
                0 => story.Opens(Doors[act.Door]),
                1 => story.Door(Doors[act.Door], DoorPhysical.Open),
                2 => story.Door(Doors[act.Door], DoorPhysical.Closed),
                3 => story.ContactDies(Doors[act.Door]),
                4 => story.Granted(Doors[act.Door]),
                5 => story.CameraCounts(act.Seconds % 3),
                6 => story.CameraCounts(null),
                7 => story.Vanishes(act.Seconds),
                _ => story.StaysIn(LocatedStory.Of(act.Room), act.Seconds, act.Others, act.Own),
            };
        }

        return story;
    }

    private static string Print(Act[] log) => string.Join('\n', log.Select(act => act.ToString()));

    private sealed record Act(int Kind, int Room, int Door, int Seconds, double Own, double Others);
}
