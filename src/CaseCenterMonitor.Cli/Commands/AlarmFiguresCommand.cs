using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using NodaTime;
using NodaTime.Text;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm alarm-figures --journal J</c>: how the alarms of a centre did, by shift and over a period.</summary>
internal static class AlarmFiguresCommand
{
    private const string Help =
        """
        Counts the alarm steps of a journal: how many rang, in floods or chattering, how long people took, what was shelved, what was false. Each
        figure stands beside what is acceptable, what is manageable, and the budget of a custody desk. The running server is not disturbed.

        Examples:
          ccm alarm-figures --journal run/server/northside/journal.db
          ccm alarm-figures --journal journal.db --from 2026-11-01 --to 2026-11-08 --shifts 07:00,15:00,23:00 --zone Asia/Shanghai
          ccm alarm-figures --journal journal.db --json --lang zh
          ccm alarm-figures --journal "postgres://ccm_read@database.example/ccm?centre=northside"

        Times without a Z are the centre's own. Without --to it counts until the last entry, without --from the 31 days before that or all there is.
        What cannot be known (a shift that is not over, or was not recorded) is "not known" and never 0. What each figure means: docs/alarm-figures.md.

        It ends with 0 when figures were given, 1 when the command line cannot be understood, 2 when the journal cannot be read.
        """;

    private static readonly JsonSerializerOptions Json = new(JournalJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never, IgnoreReadOnlyProperties = false, WriteIndented = true,
    };

    public static Command Command()
    {
        var journal = new Option<string>("--journal") { Description = "The journal of one centre, such as run/server/northside/journal.db.", Required = true, HelpName = "JOURNAL" };
        var from = new Option<string?>("--from") { Description = "2026-11-01, 2026-11-01T08:00 or 2026-11-01T00:00:00Z.", HelpName = "TIME" };
        var to = new Option<string?>("--to") { Description = "The first instant that no longer belongs to the period.", HelpName = "TIME" };
        var shifts = new Option<string?>("--shifts") { Description = "When shifts change; 00:00,08:00,16:00 if not given, which is a proposal and no law.", HelpName = "TIMES" };
        var zone = new Option<string?>("--zone") { Description = "The centre's time zone, for journals that do not name it.", HelpName = "ZONE" };
        var json = new Option<bool>("--json") { Description = "Print what GET /api/figures/alarms answers." };
        var lang = new Option<string>("--lang") { Description = "en or zh.", DefaultValueFactory = _ => "en" };
        lang.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("alarm-figures", Help) { journal, from, to, shifts, zone, json, lang };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var path = parsed.GetRequiredValue(journal);
            try
            {
                var (record, zoneOfJournal) = AlarmSteps.Read(JournalArgument.Read(path));
                var (answer, at, whyNot) = Answer(record, parsed.GetValue(zone) ?? zoneOfJournal, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(shifts));
                if (answer is null)
                {
                    error.WriteLine("ccm: " + whyNot);
                    return ExitCode.Problems;
                }

                if (parsed.GetValue(json))
                {
                    output.WriteLine(JsonSerializer.Serialize(answer, Json));
                }
                else
                {
                    new FigureTable(parsed.GetValue(lang) == "zh", at, output).Write(answer);
                }

                return ExitCode.Fine;
            }
            catch (WrongInputException wrong)
            {
                error.WriteLine(wrong.Message);
                return wrong.Code;
            }
            catch (Exception failure) when (failure is InvalidDataException || JournalArgument.IsTrouble(failure))
            {
                error.WriteLine($"ccm: cannot read the journal '{JournalArgument.Shown(path)}': {failure.Message}");
                return ExitCode.NotDone;
            }
        });
        return command;
    }

    private static (AlarmFiguresAnswer? Answer, DateTimeZone Zone, string WhyNot) Answer(AlarmRecord record, string? zoneId, string? from, string? to, string? changes)
    {
        if (zoneId is null)
        {
            return Wrong("this journal does not say where the clocks of its centre hang. Give --zone, such as --zone Asia/Shanghai.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is not { } zone)
        {
            return Wrong($"there is no time zone '{zoneId}'. Give an IANA name such as --zone Asia/Shanghai.");
        }

        if (ShiftText.TryRead(changes, zone) is not { } shifts)
        {
            return Wrong($"--shifts is '{changes}'. {ShiftText.HowTo}");
        }

        var (kept, most) = (record.Kept, FigureSettings.PeriodMax);
        if (Read(to, zone, kept.End) is not { } end || Read(from, zone, Instant.Max(kept.Start, end - most)) is not { } start)
        {
            return Wrong("--from or --to cannot be read. Write 2026-11-01, 2026-11-01T08:00 or 2026-11-01T00:00:00Z.");
        }

        return start >= end ? Wrong($"there is nothing between {start} and {end}. Give a --from before --to; the record goes from {kept.Start} to {kept.End}.")
            : end - start > most ? Wrong($"the period is longer than {most.Days} days. Ask for each part by itself with --from and --to.")
            : (AlarmFiguresAnswer.Of(record, new Interval(start, end), shifts), zone, "");
    }

    private static (AlarmFiguresAnswer?, DateTimeZone, string) Wrong(string whyNot) => (null, DateTimeZone.Utc, whyNot);

    private static Instant? Read(string? text, DateTimeZone zone, Instant otherwise) =>
        text is null ? otherwise
        : InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? instant
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? zone.AtStartOfDay(date).ToInstant()
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text) is { Success: true, Value: var local } ? local.InZoneLeniently(zone).ToInstant()
        : null;
}
