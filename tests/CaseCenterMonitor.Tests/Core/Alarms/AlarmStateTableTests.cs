using CaseCenterMonitor.Core;
using Xunit;

namespace CaseCenterMonitor.Tests.Core.Alarms;

/// <summary>The alarm state table, cell by cell.</summary>
public sealed class AlarmStateTableTests
{
    /// <summary>Rows are states, columns are inputs in the order of the enum; N U A R LU LA are the states.</summary>
    private const string Golden = """
              met worse clear latch ack reset escalate reraise attend resolve verify aside agree back hold
        N     U   U     N     N     N   N     N        N       N      N       N      N     N     N    N
        U     U   U     R     LU    A   U     U        U       U      U       U      U     U     U    U
        A     A   U     N     LA    A   A     A        U       A      A       A      A     A     A    A
        R     U   U     R     LU    N   R     R        R       R      R       R      R     R     R    R
        LU    U   U     LU    LU    LA  LU    LU       LU      LU     LU      LU     LU    LU    LU    LU
        LA    U   U     LA    LA    LA  N     LA       LA      LA     LA      LA     LA    LA    LA    LA
        """;

    private static readonly string[] Words = ["N", "U", "A", "R", "LU", "LA"];

    public static TheoryData<AlarmState, AlarmInput, AlarmState> EveryCell()
    {
        var cells = new TheoryData<AlarmState, AlarmInput, AlarmState>();
        foreach (var row in Golden.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var input in Enum.GetValues<AlarmInput>())
            {
                cells.Add(State(row[0]), input, State(row[1 + (int)input]));
            }
        }

        return cells;
    }

    [Theory, MemberData(nameof(EveryCell))]
    public void Goes_where_the_golden_table_says(AlarmState state, AlarmInput input, AlarmState expected) =>
        Assert.Equal(expected, AlarmStateTable.Next(state, input));

    [Fact]
    public void The_golden_table_has_every_state_and_input() =>
        Assert.Equal(Enum.GetValues<AlarmState>().Length * Enum.GetValues<AlarmInput>().Length, EveryCell().Count);

    [Fact]
    public void An_unknown_state_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AlarmStateTable.Next((AlarmState)99, AlarmInput.Reset));

    private static AlarmState State(string word) => (AlarmState)Array.IndexOf(Words, word);
}
