using System.CommandLine;
using System.Globalization;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Sqlite;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm journal</c>: brings a journal up to date, and reads its log anew. The server must not run meanwhile.</summary>
internal static class JournalUpkeep
{
    public static Command Command() => new("journal", "The journal of a centre, with the server stopped: makes an empty one, brings one up to date, reads its log anew.")
    {
        JournalMake.Command(), Upgrade(), Rebuild(),
    };

    private static Command Upgrade()
    {
        var path = new Argument<string>("JOURNAL") { Description = "The journal of one centre, such as run/server/northside/journal.db." };
        var command = new Command(
            "upgrade",
            "Brings a journal of an earlier build up to date: every entry goes into a new file and gets its leaf; the old file is kept beside it. The server does the same when it starts.")
        {
            path,
        };
        command.SetAction(parsed => Do(parsed, error =>
        {
            if (JournalArgument.Read(parsed.GetRequiredValue(path)) is not SqliteAddress { Path: var file })
            {
                Check(JournalArgument.Read(parsed.GetRequiredValue(path)), error);
                return;
            }

            if (!SqliteUpgrade.IsNeeded(file))
            {
                error.WriteLine($"{file} is up to date, or there is no journal.");
                return;
            }

            var count = SqliteUpgrade.Run(file);
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} entries brought up to date; the file as it was is {SqliteUpgrade.KeptAt(file)}"));
        }));
        return command;
    }

    // Every build so far made the same tables in PostgreSQL.
    private static void Check(JournalAddress address, TextWriter error)
    {
        address.OpenStoreToRead().Dispose();
        error.WriteLine($"{address} is up to date.");
    }

    private static Command Rebuild()
    {
        var path = new Argument<string>("JOURNAL") { Description = "The journal of one centre: a file, or postgres://role@host/database?centre=id with the role that owns the tables." };
        var command = new Command("rebuild", "Reads the detention log (what can be searched) out of the entries again. The entries are not touched.") { path };
        command.SetAction(parsed => Do(parsed, error =>
        {
            var address = JournalArgument.Read(parsed.GetRequiredValue(path));
            address.OpenStoreToRead().Dispose(); // One that is not there is not made.
            using var store = address.OpenStore();
            var work = new LongWork(error, "reading", Math.Max(1, store.LastSequence));
            LogAnew.Read(store, work);
            work.End();
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the log was read anew out of {store.LastSequence} entries"));
        }));
        return command;
    }

    private static int Do(ParseResult parsed, Action<TextWriter> work)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            work(error);
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (Exception problem) when (problem is JournalDivergedException || JournalArgument.IsTrouble(problem))
        {
            error.WriteLine($"ccm: {problem.Message}");
            return ExitCode.NotDone;
        }
    }
}
