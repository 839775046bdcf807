using System.CommandLine;
using CaseCenterMonitor.Witness;

namespace CaseCenterMonitor.Cli.Commands.Witnessing;

/// <summary><c>ccm witness …</c>: for the organisation that watches a centre's record from outside.</summary>
internal static class WitnessCommands
{
    private const string Help =
        """
        A witness is a small program of another organisation: a procuratorate, an ombudsman, a bar. A centre shows it each minute how far its record has
        grown, and proves that what the witness saw before is still in it, unchanged. The witness remembers, checks, and signs with its own key. It sees
        hashes only: no person, no room, no officer. From then on nobody at the centre can change, delete, cut off or replace what was recorded without
        the witness noticing.

        Setting one up:
          ccm witness init /var/lib/witness --name ombudsman.example/witness     prints the public key: give it to the centre, and publish it
          ccm witness add-log /var/lib/witness VKEY                              the centre's public key, got by a road that the centre's machine is not on
          ccm witness run /var/lib/witness --urls http://0.0.0.0:8090            runs until it is stopped
          ccm witness status /var/lib/witness                                    what it has seen, and whether a centre has lied

        docs/operations/witness.md says it in plain words, for both sides.
        """;

    public static Command Command() => new("witness", Help)
    {
        WitnessInit.Command(),
        WitnessLogs.Add(),
        WitnessLogs.Drop(),
        WitnessRun.Command(),
        WitnessStatus.Command(),
    };

    public static Argument<string> Folder() => new("FOLDER") { Description = "The folder of the witness: its key, its public key and what it has seen." };

    /// <summary>Says what is wrong, in words, instead of throwing.</summary>
    public static async Task<int> Guarded(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (WrongInputException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return wrong.Code;
        }
        catch (WitnessException problem)
        {
            await error.WriteLineAsync($"ccm: {problem.Message}");
            return ExitCode.NotDone;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await error.WriteLineAsync($"ccm: {problem.Message}");
            return ExitCode.NotDone;
        }
    }
}
