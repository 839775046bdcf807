using System.Data.Common;
using CaseCenterMonitor.Journal.Log;

namespace CaseCenterMonitor.Journal.Stores;

/// <summary>Writes pages of the log, and reads what is open in it: the same for both stores.</summary>
internal sealed class LogTables(DbConnection connection) : IDisposable
{
    private readonly RowWriter _lines = RowWriter.Insert(
        connection, "lines", "sequence", "at", "kind", "record", "wristband", "zone", "officer", "rule", "device", "ledger");

    private readonly RowWriter _stays = RowWriter.Replace(
        connection, "stays", 3, "who_kind", "who", "entry", "since", "until", "zone", "wristband", "presence", "end_entry");

    private readonly RowWriter _alarms = RowWriter.Replace(
        connection, "alarms", 1, "entry", "rule", "subject_kind", "subject", "record", "zone", "priority", "state", "raised_at", "acknowledged_at", "acknowledged_by",
        "attended_at", "attended_by", "resolved_at", "resolved_by", "escalated_at", "returned_at", "ended_at", "last_entry");

    private readonly RowWriter _records = RowWriter.Replace(
        connection, "records", 1, "record", "thread", "entries", "last_entry", "arrived_at", "booked_at", "basis", "sex", "age_group", "observation", "wristband",
        "ended_at", "ended_as");

    private readonly RowWriter _wearings = RowWriter.Replace(connection, "wearings", 2, "wristband", "entry", "since", "until", "who_kind", "who");

    public void Write(DbTransaction transaction, LogPage page)
    {
        foreach (var row in page.Lines)
        {
            _lines.Write(transaction, row.Sequence, row.At, row.Kind, row.Record, row.Wristband, row.Zone, row.Officer, row.Rule, row.Device, row.IsLedger ? 1 : 0);
        }

        WriteChanges(transaction, page);
    }

    /// <summary>All but the lines, for a store that has a faster way for those.</summary>
    public void WriteChanges(DbTransaction transaction, LogPage page)
    {
        foreach (var row in page.Stays)
        {
            _stays.Write(transaction, (long)row.Kind, row.Who, row.Entry, row.From, row.To, row.Zone, row.Wristband, row.Presence, row.EndEntry);
        }

        foreach (var row in page.Alarms)
        {
            _alarms.Write(
                transaction, row.Entry, row.Rule, row.SubjectKind, row.Subject, row.Record, row.Zone, (long)row.Priority, row.State, row.RaisedAt, row.AcknowledgedAt,
                row.AcknowledgedBy, row.AttendedAt, row.AttendedBy, row.ResolvedAt, row.ResolvedBy, row.EscalatedAt, row.ReturnedAt, row.EndedAt, row.LastEntry);
        }

        foreach (var row in page.Records)
        {
            _records.Write(
                transaction, row.Record, row.Thread, row.Entries, row.LastEntry, row.ArrivedAt, row.BookedAt, row.Basis, row.Sex, row.AgeGroup, row.Observation,
                row.Wristband, row.EndedAt, row.EndedAs);
        }

        foreach (var row in page.Wearings)
        {
            _wearings.Write(transaction, row.Wristband, row.Entry, row.From, row.To, (long)row.Kind, row.Who);
        }
    }

    /// <summary>Makes the content of entries and what the log says of them disappear. What is not over yet stays: a store knows it as open.</summary>
    /// <param name="texts">The column of the table of texts that has the number of the entry.</param>
    public void Erase(DbTransaction transaction, IReadOnlyList<Erasure> erasures, string texts)
    {
        foreach (var erasure in erasures)
        {
            foreach (var range in erasure.Ranges)
            {
                // The triggers let content go only where an erasure says so.
                Do(transaction, "insert into erasures (entry, first, last) values (@p1, @p2, @p3)", erasure.Entry, range.First, range.Last);
                Do(transaction, "update entries set secret = null, body = null where sequence between @p1 and @p2 and body is not null", range.First, range.Last);
                Do(transaction, "delete from lines where sequence between @p1 and @p2", range.First, range.Last);
                Do(transaction, $"delete from texts where {texts} between @p1 and @p2", range.First, range.Last);
                Do(transaction, "delete from stays where entry between @p1 and @p2 and until is not null", range.First, range.Last);
                Do(transaction, "delete from wearings where entry between @p1 and @p2 and until is not null", range.First, range.Last);
                Do(transaction, "delete from alarms where entry between @p1 and @p2 and ended_at is not null", range.First, range.Last);
            }

            foreach (var record in erasure.Records)
            {
                Do(transaction, "delete from records where record = @p1", StoredText.Of(record));
            }
        }
    }

    public long LastErasure => StoreRows.Read(connection, "select coalesce(max(entry), 0) from erasures", row => row.GetInt64(0))[0];

    public OpenLog Open() => new(
        StoreRows.Read(connection, StoreRows.Stays + " where until is null", StoreRows.Stay),
        StoreRows.Read(connection, StoreRows.Alarms + " where ended_at is null", StoreRows.Alarm),
        StoreRows.Read(connection, StoreRows.Records + " where ended_at is null", StoreRows.Record),
        StoreRows.Read(connection, StoreRows.Wearings + " where until is null", StoreRows.Wearing),
        StoreRows.Read(connection, "select max(sequence) from entries where kind = 1", row => row.IsDBNull(0) ? 0 : row.GetInt64(0))[0]);

    public RecordRow? Record(string record) => StoreRows.Read(connection, StoreRows.Records + " where record = @p1", StoreRows.Record, StoredText.Of(record)).SingleOrDefault();

    private void Do(DbTransaction transaction, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = StoreRows.Command(connection, sql, values);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _lines.Dispose();
        _stays.Dispose();
        _alarms.Dispose();
        _records.Dispose();
        _wearings.Dispose();
    }
}
