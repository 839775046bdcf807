using System.Globalization;
using System.Text;
using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using CaseCenterMonitor.Proof.Tree;
using NodaTime.Text;

namespace CaseCenterMonitor.Server.Review;

/// <summary>Lines of the log as CSV (RFC 4180), each with the hash that stands for it in the tree: whoever has the sheet can find the entry and its proof.</summary>
internal static class CsvLines
{
    public const string Head = "entry,at,recorded_at,kind,record,wristband,zone,officer,rule,device,says,leaf_sha256\r\n";

    public static string Row(LineRow line, EntryRow entry) => string.Join(
        ',',
        line.Sequence.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(LineView.Time(line.At)), InstantPattern.ExtendedIso.Format(entry.RecordedAt),
        CsvCell.Of(line.Kind), CsvCell.Of(line.Record), CsvCell.Of(line.Wristband), CsvCell.Of(line.Zone), CsvCell.Of(line.Officer), CsvCell.Of(line.Rule), CsvCell.Of(line.Device),
        CsvCell.Of(entry.Body is { } body ? Encoding.UTF8.GetString(body) : "(erased)"), TreeHash.Leaf(entry.Leaf).ToString()) + "\r\n";
}
