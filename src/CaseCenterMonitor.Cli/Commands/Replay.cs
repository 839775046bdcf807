using System.CommandLine;
using System.Globalization;
using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm replay JOURNAL</c>: judges a journal again with nothing but itself, and holds the result against what it says.</summary>
internal static class Replay
{
    private const string Help =
        """
        Folds the arrivals of a journal through the rules again, under the centre and the limits that the journal itself names,
        and compares every transition with the journaled one, byte for byte. The running server is not disturbed.

        It also judges arrivals given as JSON Lines, one a line: a file that ends with .jsonl, or - for the standard input. Then --site names the
        centre, and --policies what to try instead of the site's own limits.

        Examples:
          ccm replay run/server/northside/journal.db
          ccm replay run/server/northside/journal.db --json > transitions.jsonl
          ccm replay "postgres://ccm_read@database.example/ccm?centre=northside"
          ccm replay arrivals.jsonl --site sites/northside/site.yaml
          cat arrivals.jsonl | ccm replay - --site sites/northside/site.yaml --policies changed.yaml --json

          {"receivedAt":"2026-11-23T22:19:32.3Z","signal":{"type":"door-changed","door":"d-exit-street","physical":"open","lock":"locked","alarm":"forcedOpen","occurredAt":"2026-11-23T22:19:32.296Z"}}

          2026-11-23T22:19:32.296Z DOR-1/d-exit-street Normal -> Unacknowledged P1 ConditionMet

        One line for each transition on the output, a summary on the error stream; --json prints each as the journal's own JSON.
        It ends with 0 when all is well, 1 when a transition of a journal differs (the entry is named) or a line is wrong (file and line are named,
        and nothing is judged), 2 when a file cannot be read. docs/what-if.md describes the lines.
        """;

    public static Command Command()
    {
        var file = new Argument<string>("JOURNAL") { Description = "The journal of one centre, such as run/server/northside/journal.db or postgres://…; or *.jsonl, or -." };
        var json = new Option<bool>("--json") { Description = "Print each transition as the journal's own JSON." };
        var site = new Option<string?>("--site") { Description = "The site file of the centre; for JSON Lines only, a journal names its own.", HelpName = "SITE" };
        var policies = new Option<string?>("--policies") { Description = "Changed policies, as for ccm what-if; for JSON Lines only.", HelpName = "CHANGED" };
        var command = new Command("replay", Help) { file, site, policies, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(file), parsed.GetValue(site), parsed.GetValue(policies), parsed.GetValue(json), parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string path, string? site, string? policies, bool json, TextWriter output, TextWriter error)
    {
        if (ReplayLines.IsLines(path))
        {
            return ReplayLines.Run(path, site, policies, json, output, error);
        }

        if (site is not null || policies is not null)
        {
            error.WriteLine("ccm: a journal is judged by the centre and the policies that it names; leave out --site and --policies, or try others with 'ccm what-if'.");
            return ExitCode.Problems;
        }

        return Run(path, json, output, error);
    }

    private static int Run(string path, bool json, TextWriter output, TextWriter error)
    {
        try
        {
            using var journal = JournalArgument.Read(path).OpenToRead();
            var (entries, verified) = Verify(journal);
            foreach (var entry in journal.Read().Where(entry => entry.Kind == EntryKind.Transition))
            {
                output.WriteLine(json ? Encoding.UTF8.GetString(entry.Body.Span) : Line(JournalJson.Read<AlarmTransition>(entry.Body.Span)));
            }

            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verified} transitions verified in {entries} entries"));
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (JournalDivergedException diverged)
        {
            error.WriteLine($"ccm: {JournalArgument.Shown(path)}: {diverged.Message}");
            error.WriteLine("Either the journal was altered, or this build judges differently from the one that wrote it.");
            return ExitCode.Problems;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            error.WriteLine($"ccm: cannot read the journal '{JournalArgument.Shown(path)}': {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    /// <summary>Each stretch is judged under what was in force then; what came before it is adopted as the journal has it.</summary>
    private static (long Entries, long Verified) Verify(IJournal journal)
    {
        var verified = 0L;
        var starts = journal.Read().Where(entry => entry.Kind == EntryKind.Started)
            .Select(entry => JournalJson.Read<StartedBody>(entry.Body.Span)).DistinctBy(started => started.Judges);
        foreach (var started in starts.ToList())
        {
            var centre = started.Centre.ToCentre(DefaultPolicies.Complete);
            var refold = new Refold(new Engine(centre, RuleBook.For(centre), started.Settings.ToSettings()), started.Judges, journal.LastErasure);
            foreach (var entry in journal.Read())
            {
                refold.Take(entry);
            }

            verified += refold.Verified;
        }

        return (journal.LastSequence, verified);
    }

    internal static string Line(AlarmTransition step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{InstantPattern.ExtendedIso.Format(step.At)} {step.Key} {step.From} -> {step.To} P{(int)step.Priority} {step.Input}{(step.By is { } by ? $" by {by}" : "")}");
}
