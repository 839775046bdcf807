using System.CommandLine;
using System.Globalization;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm journal make ADDRESS</c>: the tables of a centre, made by a role that owns them, so that the server's own role need not.</summary>
internal static class JournalMake
{
    private const string Help =
        """
        Makes an empty journal for one centre. A server makes its own where it may; in PostgreSQL it is better that it may not: whoever owns the tables
        can also drop them, and the triggers that refuse every update and delete. docs/operations/postgres.md has the grants that the server needs then.
        A journal that is there is left as it is.

        Example:
          PGPASSWORD=… ccm journal make "postgres://ccm_owner@database.example/ccm?centre=northside"

        It ends with 0 when the journal is there, 1 when the address is wrong, 2 when it cannot be made.
        """;

    public static Command Command()
    {
        var journal = new Argument<string>("JOURNAL") { Description = "Where it is to be: postgres://role@host:port/database?centre=id, or a file." };
        var command = new Command("make", Help) { journal };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(journal), parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string text, TextWriter error)
    {
        try
        {
            var address = JournalArgument.Read(text);
            using var store = address.OpenStore();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The journal {address} is there, with {store.LastSequence} entries."));
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            error.WriteLine($"ccm: cannot make the journal '{JournalArgument.Shown(text)}': {failure.Message}");
            return ExitCode.NotDone;
        }
    }
}
