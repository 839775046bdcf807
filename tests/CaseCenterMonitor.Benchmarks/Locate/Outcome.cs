using System.Globalization;

namespace CaseCenterMonitor.Benchmarks.Locate;

/// <summary>How well one rule followed one tag, or several added up. It is told the truth and what the rule says, four times a second.</summary>
internal sealed class Outcome
{
    public const string Head = "right room, % of the time | changes a minute | true crossings a minute | delay of a change, median s | p95 s | never followed";

    public const string Ruler = "--:|--:|--:|--:|--:|--:";

    private readonly List<double> _delays = [];
    private string? _truth;
    private string? _said;
    private double? _waitingSince;
    private int _asked;
    private int _right;
    private int _changes;
    private int _crossings;
    private int _notFollowed;
    private double _minutes;

    public static Outcome Sum(IReadOnlyList<Outcome> all)
    {
        var sum = new Outcome();
        foreach (var one in all)
        {
            sum._asked += one._asked;
            sum._right += one._right;
            sum._changes += one._changes;
            sum._crossings += one._crossings;
            sum._notFollowed += one._notFollowed + (one._waitingSince is null ? 0 : 1);
            sum._minutes += one._minutes;
            sum._delays.AddRange(one._delays);
        }

        return sum;
    }

    /// <param name="truth">Null while the tag is worn by nobody: then nothing is counted.</param>
    /// <param name="counts">False while nobody can know yet.</param>
    public void Ask(double second, double step, string? truth, string? said, bool counts)
    {
        if (truth is null)
        {
            (_truth, _said, _waitingSince) = (null, said, null);
            return;
        }

        if (_truth is not null && truth != _truth)
        {
            _crossings++;
            _notFollowed += _waitingSince is null ? 0 : 1;
            _waitingSince = second;
        }

        _changes += _said is not null && _truth is not null && said != _said ? 1 : 0;
        (_truth, _said) = (truth, said);
        _minutes += step / 60;
        _asked += counts ? 1 : 0;
        _right += counts && said == truth ? 1 : 0;
        if (_waitingSince is { } since && said == truth)
        {
            _delays.Add(second - since);
            _waitingSince = null;
        }
    }

    public override string ToString()
    {
        var delays = _delays.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * _right / _asked:F1} | {_changes / _minutes:F2} | {_crossings / _minutes:F2} | {At(delays, 0.5):F1} | {At(delays, 0.95):F1} | {_notFollowed} of {_crossings}");
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Ceiling((share * sorted.Count) - 1)];
}
