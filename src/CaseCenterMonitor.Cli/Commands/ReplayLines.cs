using System.Globalization;
using System.Text;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Rules.Policies.Trying;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary><c>ccm replay</c> of JSON Lines: nothing is printed before everything has been judged, so that no part of a wrong file looks like a result.</summary>
internal static class ReplayLines
{
    private const string StandardInput = "-";

    public static bool IsLines(string path) =>
        path == StandardInput || Path.GetExtension(path) is ".jsonl" or ".ndjson";

    public static int Run(string path, string? site, string? policies, bool json, TextWriter output, TextWriter error)
    {
        try
        {
            var centre = CentreOf(site, policies);
            using var lines = path == StandardInput ? Console.In : new StreamReader(path, Encoding.UTF8);
            var steps = Judge(lines, path, centre, error);
            if (steps is null)
            {
                return ExitCode.Problems;
            }

            foreach (var step in steps)
            {
                output.WriteLine(json ? Encoding.UTF8.GetString(JournalJson.Write(step)) : Replay.Line(step));
            }

            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps.Count} transitions"));
            return ExitCode.Fine;
        }
        catch (WrongInputException wrong)
        {
            error.WriteLine(wrong.Message);
            return wrong.Code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"ccm: cannot read '{path}': {failure.Message}");
            return ExitCode.NotDone;
        }
    }

    private static Centre CentreOf(string? site, string? policies)
    {
        var file = Premises.Read(site ?? throw new WrongInputException("ccm: JSON Lines name no centre; add --site with its site file."));
        var centre = CentreInForce.Of(file);
        if (policies is null)
        {
            return centre;
        }

        var judged = JudgedPolicies.Of(centre.Policies);
        var changed = ChangedPolicies.Read(policies, judged).Change.On(judged).ToPolicies();
        return CentreBody.Of(centre).ToCentre(_ => changed);
    }

    /// <returns>Null when a line is wrong; then the problems are written.</returns>
    private static List<AlarmTransition>? Judge(TextReader lines, string path, Centre centre, TextWriter error)
    {
        var (arrivals, problems) = ArrivalLines.Read(lines, centre);
        foreach (var problem in problems)
        {
            Report(problem);
        }

        if (problems.Count > 0)
        {
            error.WriteLine($"{(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems")}; nothing was judged");
            return null;
        }

        var engine = new Engine(centre, RuleBook.For(centre), EngineSettings.Default);
        var (steps, changes) = (new List<AlarmTransition>(), new Changes());
        steps.AddRange(engine.JudgeAll(changes));
        foreach (var arrival in arrivals)
        {
            // A server would not have journaled it: whatever came after it would have been judged without it.
            if (arrival.Signal is Signal.Command command && CommandCheck.Check(engine, command) is { } refusal)
            {
                Report(new LineProblem(arrival.Sequence, $"a server would have refused this: {refusal.Message}"));
                error.WriteLine("1 problem; nothing is shown");
                return null;
            }

            steps.AddRange(engine.Step(arrival, changes));
            changes.Clear();
        }

        return steps;

        void Report(LineProblem problem) => error.WriteLine($"{path}:{problem.Line}: {problem.Message}");
    }
}
