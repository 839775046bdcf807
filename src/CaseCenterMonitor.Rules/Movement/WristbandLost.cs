using CaseCenterMonitor.Core;
using NodaTime;
using static CaseCenterMonitor.Rules.Arguments;

namespace CaseCenterMonitor.Rules;

/// <summary>MOV-2: a worn band is silent although the readers around it hear others: taken off, covered, broken, or gone with its wearer.</summary>
public sealed class WristbandLost(Centre centre) : Rule<Detainee>(
    centre, new("MOV-2", nameof(WristbandLost), AlarmPriority.High), Reads.Place | Reads.Band | Reads.Link)
{
    private readonly Limit _room = centre.Policies["MOV-2.room"];
    private readonly Limit _corridor = centre.Policies["MOV-2.corridor"];
    private readonly Rung[] _inRoom = centre.Policies["MOV-2.room"].HighThenCritical(centre.Policies["MOV-2.critical"]);
    private readonly Rung[] _inCorridor = centre.Policies["MOV-2.corridor"].HighThenCritical(centre.Policies["MOV-2.critical"]);

    public override Verdict Judge(Situation situation, Detainee row)
    {
        if (row.Band is null)
        {
            return Verdict.Fine;
        }

        var where = row.Whereabouts;
        return where.Presence switch
        {
            WristbandPresence.Present or WristbandPresence.Weak => Verdict.Fine,
            WristbandPresence.Degraded or WristbandPresence.Unknown => Verdict.Unknown("COV-5"),
            WristbandPresence.Lost => Verdict.When(
                Instant.Max(where.LastHeard ?? where.Since, row.WristbandSince ?? row.ArrivedAt), IsInCorridor(where.Room) ? _inCorridor : _inRoom),
            _ => throw new InvalidOperationException($"No verdict for presence {where.Presence}."),
        };
    }

    public override Condition Explain(Situation situation, Detainee row, Condition bare)
    {
        var room = row.Whereabouts.Room;
        return bare with
        {
            Zone = room?.Id,
            Limit = IsInCorridor(room) ? _corridor : _room,
            Arguments = Fact.Named(Record(row), Zone(room?.Id)),
            Facts = [Fact.Of("wristband-last-heard", ("wristband", row.Wristband!.Value.Value), At(bare.Since)), Fact.Of("readers-healthy")],
        };
    }

    private static bool IsInCorridor(Room? room) => room?.Zone.Kind.IsCorridor() == true;
}
