using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Allocation;
using CaseCenterMonitor.Tests.Core.Alarms;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules.Allocation;

/// <summary>What stands against a room is said before somebody comes into it, by the rules that ring afterwards.</summary>
public sealed class RoomQuestionTests
{
    private static readonly string[] Separations = ["PRS-5", "PRS-6", "PRS-7", "PRS-8", "PRS-10", "DET-11"];

    private static readonly string[] Zones = ["Waiting-1", "Waiting-2", "Interview-1", "Lawyer"];

    /// <summary>Who is held (CR-1 to CR-3, woman, minor or neither), where the others are, and who is kept apart.</summary>
    public static TheoryData<string, string, string, bool> Companies
    {
        get
        {
            var all = new TheoryData<string, string, string, bool>();
            foreach (var newcomer in new[] { "", " woman", " minor" })
            {
                foreach (var (one, other) in new[] { ("", ""), ("", " woman"), (" woman", " woman"), ("", " minor"), (" minor", " minor"), (" minor", " woman") })
                {
                    all.Add(newcomer, one, other, false);
                    all.Add(newcomer, one, other, true);
                }
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Companies))]
    public void What_is_said_before_is_what_rings_after(string newcomer, string one, string other, bool apart)
    {
        foreach (var zone in Zones)
        {
            var story = Story(newcomer, one, other, apart, zone);
            var said = Rooms(AlarmCommandTests.Play(story), "CR-1").Single(room => room.Room.Id.Value == zone).Objections.Select(objection => objection.Alarm.Id);
            var after = AlarmCommandTests.Play(story + $"\n10:05:00 wb-1 in {zone}\n10:09:00 time passes");
            var rung = after.Alarms.Select(alarm => alarm.Key).Where(Asked(zone)).Select(key => key.Rule).Distinct();
            Assert.Equal((zone, string.Join(' ', rung.Order())), (zone, string.Join(' ', said.Order())));
        }
    }

    [Fact]
    public void Who_was_given_the_room_and_is_elsewhere_counts_because_they_come_back()
    {
        var room = Rooms(AlarmCommandTests.Play(Held + "\n10:01:00 CR-2 room-allocated room=Waiting-1\n10:01:00 wb-2 in Interview-1"), "CR-1").Single(one => one.Room.Id.Value == "Waiting-1");
        Assert.Equal(["CR-2"], room.Awaited.Select(person => person.Record.Value));
        Assert.Equal((2, 1), (room.Capacity!.Value, room.Free!.Value));
        Assert.Equal(["PRS-6"], room.Objections.Select(objection => objection.Alarm.Id));
        Assert.Contains(room.Objections[0].Facts, fact => fact.Arguments["record"] == "CR-2");
        Assert.False(string.IsNullOrEmpty(room.Objections[0].Limit?.Source));
    }

    [Fact]
    public void Nobody_stands_against_themselves() =>
        Assert.All(Rooms(AlarmCommandTests.Play(Held + "\n10:01:00 CR-1 room-allocated room=Waiting-1\n10:01:00 wb-1 in Waiting-1"), "CR-1"), room => Assert.Empty(room.Objections));

    [Fact]
    public void Nobody_is_given_a_corridor_or_the_exit() =>
        Assert.Equal(["Interview-1", "Lawyer", "Waiting-1", "Waiting-2"], Rooms(AlarmCommandTests.Play(Held), "CR-1").Select(room => room.Room.Id.Value).Order());

    private const string Held = """
        10:00:00 CR-1 booked in arrived 10:00:00 general
        10:00:00 CR-1 wears wb-1
        10:00:00 CR-2 booked in arrived 10:00:00 general woman
        10:00:00 CR-2 wears wb-2
        """;

    private static string Story(string newcomer, string one, string other, bool apart, string zone) => $"""
        10:00:00 CR-1 booked in arrived 10:00:00 general{newcomer}
        10:00:00 CR-1 wears wb-1
        10:00:00 CR-2 booked in arrived 10:00:00 general{one}
        10:00:00 CR-2 wears wb-2
        10:00:00 CR-3 booked in arrived 10:00:00 general{other}
        10:00:00 CR-3 wears wb-3
        10:00:10 wb-1 in Corridor
        10:00:10 wb-2 in {zone}
        10:00:10 wb-3 in {zone}
        10:00:20 CR-{(apart ? 2 : 1)} {(apart ? "kept-apart other=CR-1 reason=co-suspects" : "drink-offered taken=yes")}
        """;

    private static Func<AlarmKey, bool> Asked(string zone) => key =>
        Separations.Contains(key.Rule) && (key.Subject == Subject.Of(new ZoneId(zone)) || key.Subject == Subject.Of(new RecordId("CR-1")));

    private static IReadOnlyList<RoomOffer> Rooms(Engine engine, string record) =>
        new RoomQuestion(engine.Situation.Centre).Of(engine.Situation, engine.Situation.Custody.Find(new RecordId(record))!);
}
