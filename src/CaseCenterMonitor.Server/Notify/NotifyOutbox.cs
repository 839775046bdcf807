using System.Text.Json;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Sites;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Notify;

public sealed record OutboxRow(string MessageId, string Channel, Message Message, int Attempts);

public sealed record OutboxFigures(long Pending, long Sent, long Failed, string? LastError);

/// <summary>
/// What must still be told, on disk. One row for each message and channel; the key is the journal entry of the escalation, so that refolding
/// the journal after a crash neither forgets nor repeats one.
/// </summary>
public sealed class NotifyOutbox : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<string> _channels;
    private readonly SemaphoreSlim _news = new(0);

    public NotifyOutbox(Premises premises, IEnumerable<INotifyChannel> channels)
    {
        _channels = [.. channels.Select(channel => channel.Name)];
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(premises.NotifyPath))!);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = premises.NotifyPath, Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("pragma journal_mode=wal; pragma synchronous=full;");
        Execute("""
            create table if not exists messages (
                id text not null, channel text not null, body text not null,
                state text not null default 'pending' check (state in ('pending', 'sent', 'failed')),
                attempts integer not null default 0, last_error text,
                primary key (id, channel)
            ) strict;
            """);
    }

    /// <summary>Puts a message in once for each channel; a message that is or was in already is left as it is.</summary>
    public void Enqueue(long sequence, AlarmTransition transition, SiteFile site, Alarm? alarm = null)
    {
        var message = Message.Of(sequence, transition, site, alarm);
        lock (_gate)
        {
            foreach (var channel in _channels)
            {
                using var insert = Command(
                    "insert into messages (id, channel, body) values ($id, $channel, $body) on conflict do nothing",
                    ("$id", message.Id), ("$channel", channel), ("$body", JsonSerializer.Serialize(message)));
                insert.ExecuteNonQuery();
            }
        }

        _news.Release();
    }

    /// <summary>Waits until something may have been put in, or a retry is due.</summary>
    public Task Wait(TimeSpan limit, CancellationToken cancel) => _news.WaitAsync(limit, cancel);

    public IReadOnlyList<OutboxRow> Pending(int max)
    {
        lock (_gate)
        {
            using var select = Command("select id, channel, body, attempts from messages where state = 'pending' order by rowid limit $max", ("$max", max));
            using var reader = select.ExecuteReader();
            var rows = new List<OutboxRow>();
            while (reader.Read())
            {
                rows.Add(new OutboxRow(reader.GetString(0), reader.GetString(1), JsonSerializer.Deserialize<Message>(reader.GetString(2))!, reader.GetInt32(3)));
            }

            return rows;
        }
    }

    public void Sent(OutboxRow row) => Set(row, "sent", null);

    /// <param name="final">No further attempt will be made.</param>
    public void Failed(OutboxRow row, string error, bool final) => Set(row, final ? "failed" : "pending", error);

    public OutboxFigures Figures()
    {
        lock (_gate)
        {
            using var select = Command("""
                select coalesce(sum(state = 'pending'), 0), coalesce(sum(state = 'sent'), 0), coalesce(sum(state = 'failed'), 0),
                       (select last_error from messages where last_error is not null and state <> 'sent' order by rowid desc limit 1)
                from messages
                """);
            using var reader = select.ExecuteReader();
            reader.Read();
            return new OutboxFigures(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3));
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _news.Dispose();
    }

    private void Set(OutboxRow row, string state, string? error)
    {
        lock (_gate)
        {
            using var update = Command(
                "update messages set state = $state, attempts = attempts + 1, last_error = $error where id = $id and channel = $channel",
                ("$state", state), ("$error", (object?)error ?? DBNull.Value), ("$id", row.MessageId), ("$channel", row.Channel));
            update.ExecuteNonQuery();
        }
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
