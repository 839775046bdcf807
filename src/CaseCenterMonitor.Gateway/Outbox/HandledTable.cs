using System.Buffers.Binary;
using CaseCenterMonitor.Gateway.Devices;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Gateway.Outbox;

/// <summary>The deliveries that led to something, beside what they led to: written in the same transaction, so that neither is ever there without the other.</summary>
internal static class HandledTable
{
    /// <summary>A ring: a new delivery takes the row of the one that is too old to matter.</summary>
    public const string Schema =
        "CREATE TABLE IF NOT EXISTS handled (slot INTEGER PRIMARY KEY, place INTEGER NOT NULL, packet INTEGER NOT NULL, digest BLOB NOT NULL)";

    private const int DigestBytes = 16;

    public static List<(long Place, Delivery Delivery)> Read(SqliteConnection connection)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT place, packet, digest FROM handled ORDER BY place";
        using var row = select.ExecuteReader();
        var all = new List<(long, Delivery)>();
        while (row.Read())
        {
            all.Add((row.GetInt64(0), new Delivery((ushort)row.GetInt32(1), false, BinaryPrimitives.ReadUInt128LittleEndian(row.GetFieldValue<byte[]>(2)))));
        }

        return all;
    }

    public static void Write(SqliteTransaction transaction, HandledBatch batch)
    {
        if (batch.IsNewSession)
        {
            using var forget = transaction.Connection!.CreateCommand();
            forget.Transaction = transaction;
            forget.CommandText = "DELETE FROM handled";
            forget.ExecuteNonQuery();
        }

        using var insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT OR REPLACE INTO handled (slot, place, packet, digest) VALUES ($slot, $place, $packet, $digest)";
        var (slot, place, packet, digest) = (Integer(insert, "$slot"), Integer(insert, "$place"), Integer(insert, "$packet"), insert.Parameters.Add("$digest", SqliteType.Blob));
        foreach (var (where, delivery) in batch.Deliveries)
        {
            var bytes = new byte[DigestBytes];
            BinaryPrimitives.WriteUInt128LittleEndian(bytes, delivery.Digest);
            (slot.Value, place.Value, packet.Value, digest.Value) = (where % HandledDeliveries.KeptMax, where, (int)delivery.Packet, bytes);
            insert.ExecuteNonQuery();
        }
    }

    private static SqliteParameter Integer(SqliteCommand command, string name) => command.Parameters.Add(name, SqliteType.Integer);
}

/// <summary>The deliveries of one write.</summary>
/// <param name="IsNewSession">Those of before mean nothing any more.</param>
public sealed record HandledBatch(IReadOnlyList<(long Place, Delivery Delivery)> Deliveries, bool IsNewSession)
{
    public static HandledBatch None { get; } = new([], false);
}
