using CaseCenterMonitor.Journal.Log;
using CaseCenterMonitor.Journal.Stores;
using Npgsql;
using NpgsqlTypes;

namespace CaseCenterMonitor.Journal.Postgres;

/// <summary>Rows that are only ever added go in by binary COPY, within the transaction that the connection is in.</summary>
internal static class PostgresCopy
{
    public static void Entries(NpgsqlConnection connection, IReadOnlyList<EntryRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport("copy entries (sequence, kind, occurred_at, recorded_at, leaf, secret, body) from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(row.Sequence, NpgsqlDbType.Bigint);
            copy.Write((long)row.Kind, NpgsqlDbType.Bigint);
            copy.Write(row.OccurredAt.ToUnixTimeTicks(), NpgsqlDbType.Bigint);
            copy.Write(row.RecordedAt.ToUnixTimeTicks(), NpgsqlDbType.Bigint);
            copy.Write(row.Leaf, NpgsqlDbType.Bytea);
            Write(copy, row.Secret);
            Write(copy, row.Body);
        }

        copy.Complete();
    }

    public static void Lines(NpgsqlConnection connection, IReadOnlyList<LineRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport("copy lines (sequence, at, kind, record, wristband, zone, officer, rule, device, ledger) from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(row.Sequence, NpgsqlDbType.Bigint);
            copy.Write(row.At, NpgsqlDbType.Bigint);
            Write(copy, row.Kind);
            Write(copy, row.Record);
            Write(copy, row.Wristband);
            Write(copy, row.Zone);
            Write(copy, row.Officer);
            Write(copy, row.Rule);
            Write(copy, row.Device);
            copy.Write(row.IsLedger ? 1L : 0L, NpgsqlDbType.Bigint);
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, byte[]? bytes)
    {
        if (bytes is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(bytes, NpgsqlDbType.Bytea);
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, string? word)
    {
        if (word is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(StoredText.Of(word), NpgsqlDbType.Text);
        }
    }
}
