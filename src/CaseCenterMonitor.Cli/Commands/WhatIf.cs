using System.CommandLine;
using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Journal.WhatIf;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm what-if</c>: judges a journal again under changed policies, and says which alarms would have been gained, lost or moved.</summary>
internal static class WhatIf
{
    private const string Help =
        """
        Judges a journal twice, under the policies it was judged by and under changed ones, and says what would have been different: alarms
        gained, lost, earlier, later or of another priority, by rule, by person and by shift, and how much each officer would have had to answer.

        Examples:
          ccm what-if --journal run/server/northside/journal.db --policies changed.yaml
          ccm what-if --journal journal.db --policies changed.yaml --from 2026-03-01 --to 2026-04-01 --top 20
          ccm what-if --journal journal.db --policies pace-code-c --json > difference.json
          ccm what-if --journal "postgres://ccm_read@database.example/ccm?centre=northside" --policies changed.yaml

        changed.yaml has lines as a site file has them, or is a policy pack or an overlay (docs/policy-packs.md):
          limits:
            - { key: WCK-2.general, value: 45 min }
            - { key: PRS-1.room, value: 2 min, by: "02", why: "Tried for the autumn" }

          changed.yaml:2:12: unknown policy value 'WCK-2.genral'; did you mean 'WCK-2.general'?

        Both sides are judged by this build, so that what differs is due to the policies alone. What people did is history and stays as it was: an
        acknowledgement of an alarm that is not there any more is dropped. A journal of which something was erased is refused. The same input gives the same output, byte for byte. The running server
        is not disturbed. It ends with 0 when the work is done, whatever it found; 1 when the changed policies or the journal are wrong; 2 when a
        file cannot be read. docs/what-if.md says how everything is counted, and where the limits of the method are.
        """;

    private const int TopDefault = 10;

    public static Command Command()
    {
        var journal = new Option<string>("--journal") { Description = "The journal of one centre.", Required = true, HelpName = "JOURNAL" };
        var policies = new Option<string>("--policies") { Description = "A file of changed policies, or a pack of 'ccm policy list'.", Required = true, HelpName = "CHANGED" };
        var from = new Option<string?>("--from") { Description = "Only alarms from here on: 2026-03-01 (by the clock of the centre) or 2026-03-01T08:00:00Z.", HelpName = "TIME" };
        var to = new Option<string?>("--to") { Description = "Only alarms before this.", HelpName = "TIME" };
        var shifts = new Option<string?>("--shifts") { Description = "When shifts change, by the clock of the centre; 00:00,08:00,16:00 when left out.", HelpName = "TIMES" };
        var site = new Option<string?>("--site") { Description = "A site file, for the time zone of a journal that does not name one.", HelpName = "SITE" };
        var top = new Option<int?>("--top") { Description = $"How many lines each list has; {TopDefault} when left out, and all with --json.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of tables." };
        var command = new Command("what-if", Help) { journal, policies, from, to, shifts, site, top, json };
        command.SetAction(parsed => Run(
            new Wish(
                parsed.GetRequiredValue(journal), parsed.GetRequiredValue(policies), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(shifts),
                parsed.GetValue(site), parsed.GetValue(top), parsed.GetValue(json)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private sealed record Wish(string Journal, string Policies, string? From, string? To, string? Shifts, string? Site, int? Top, bool Json);

    private static int Run(Wish wish, TextWriter output, TextWriter error)
    {
        try
        {
            return Try(wish, output, error);
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (Exception unfit) when (unfit is JournalDivergedException or ErasedEntryException)
        {
            error.WriteLine($"ccm: {JournalArgument.Shown(wish.Journal)}: {unfit.Message}");
            return ExitCode.Problems;
        }
        catch (Exception failure) when (JournalArgument.IsTrouble(failure))
        {
            error.WriteLine($"ccm: cannot read the journal '{JournalArgument.Shown(wish.Journal)}': {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    private static int Try(Wish wish, TextWriter output, TextWriter error)
    {
        var changes = ShiftText.TryRead(wish.Shifts) ?? throw new WrongInputException($"ccm: --shifts is '{wish.Shifts}'. {ShiftText.HowTo}");
        if (wish.Top < 1)
        {
            throw new WrongInputException($"ccm: --top {wish.Top} would show nothing; write 1 or more.");
        }

        var address = JournalArgument.Read(wish.Journal);
        var first = FirstStart(address);
        var zone = wish.Site is { } site ? Premises.Read(site).TimeZone : null;
        var judged = JudgedPolicies.Of(Policies(InZone(first, zone)));
        var (change, remarks) = ChangedPolicies.Read(wish.Policies, judged);
        var centre = InZone(first, zone).Centre.ToCentre(_ => judged.InForce.ToPolicies());
        var window = new Window(Time("--from", wish.From, centre.TimeZone) ?? Instant.MinValue, Time("--to", wish.To, centre.TimeZone) ?? Instant.MaxValue);
        var trial = Judge(address, change, zone, changes, error);
        var comparison = Comparison.Of(trial.Old, trial.Changed, window, trial.Shifts!, trial.Roster!);
        var report = new WhatIfReport(
            centre.Id, centre.TimeZone, window, trial, judged, wish.Policies, ValueDifference.Between(judged.InForce, change.On(judged)), remarks,
            first.Centre.TimeZone is null && zone is null, wish.Shifts is null, comparison);
        if (wish.Json)
        {
            WhatIfJson.Write(report, wish.Top ?? int.MaxValue, output);
        }
        else
        {
            new WhatIfPage(output, wish.Top ?? TopDefault).Write(report);
        }

        return ExitCode.Fine;
    }

    private static Trial Judge(JournalAddress journal, PolicyChange change, string? zone, IReadOnlyList<LocalTime> shiftChanges, TextWriter error)
    {
        using var rows = journal.OpenToRead();
        var progress = new LongWork(error, "judging", Math.Max(1, rows.LastSequence));
        try
        {
            return Trial.Run(
                journal,
                new TrialSettings(
                    started => InZone(started, zone).Centre.ToCentre(old => JudgedPolicies.Of(old).InForce.ToPolicies()),
                    started => InZone(started, zone).Centre.ToCentre(old => change.On(JudgedPolicies.Of(old)).ToPolicies()),
                    RuleBook.For,
                    shiftChanges),
                progress.Reached);
        }
        finally
        {
            progress.End();
        }
    }

    private static StartedBody FirstStart(JournalAddress address)
    {
        using var journal = address.OpenToRead();
        return journal.Read().FirstOrDefault(entry => entry.Kind == EntryKind.Started) is { } start
            ? JournalJson.Read<StartedBody>(start.Body.Span)
            : throw new WrongInputException($"ccm: {address} has no start: it does not say which centre and which policies judged it.");
    }

    private static StartedBody InZone(StartedBody started, string? zone) =>
        started.Centre.TimeZone is null && zone is not null ? started with { Centre = started.Centre with { TimeZone = zone } } : started;

    private static Core.Policies Policies(StartedBody started) => started.Centre.ToCentre(policies => policies).Policies;

    private static Instant? Time(string option, string? text, DateTimeZone zone) =>
        text is null ? null
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? instant
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? zone.AtStartOfDay(date).ToInstant()
        : throw new WrongInputException($"ccm: {option} '{text}' is not a time; write a day such as 2026-03-01, or an instant such as 2026-03-01T08:00:00Z.");
}
