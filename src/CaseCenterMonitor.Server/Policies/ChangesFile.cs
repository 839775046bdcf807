using System.Text.Json;
using CaseCenterMonitor.Server.Live;
using Microsoft.Data.Sqlite;

namespace CaseCenterMonitor.Server.Policies;

/// <summary>
/// changes.db beside the journal: proposed changes, and what trying them gave. What was put in force is in the record; this is the way there. One connection, one
/// caller at a time.
/// </summary>
public sealed class ChangesFile : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    public ChangesFile(Premises premises)
        : this(premises.ChangesPath)
    {
    }

    internal ChangesFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _connection.Open();
        Execute("pragma journal_mode=wal");
        Execute("pragma synchronous=full");
        Execute("""
            create table if not exists drafts (id integer primary key autoincrement, version integer not null, open integer not null, body text not null) strict;
            create table if not exists trials (draft integer primary key, body text not null) strict;
            create table if not exists steps (draft integer not null, version integer not null, body text not null, primary key (draft, version)) strict;
            create trigger if not exists steps_unchanged before update on steps begin select raise(abort, 'what was decided is not rewritten'); end;
            create trigger if not exists steps_kept before delete on steps begin select raise(abort, 'what was decided is not removed'); end;
            """);
    }

    /// <returns>The draft with its number.</returns>
    public Draft Add(Draft draft)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            Execute("insert into drafts (version, open, body) values (1, 1, '')");
            var id = (long)Scalar("select last_insert_rowid()")!;
            var numbered = draft with { Id = id, Version = 1 };
            Execute("update drafts set body = $body where id = $id", ("$body", Text(numbered)), ("$id", id));
            Step(numbered);
            transaction.Commit();
            return numbered;
        }
    }

    /// <returns>The draft as it is now; null when somebody has changed it since, and nothing was done.</returns>
    public Draft? Replace(Draft seen, Draft next)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            var stepped = next with { Version = seen.Version + 1 };
            var changed = Execute(
                "update drafts set version = $next, open = $open, body = $body where id = $id and version = $seen",
                ("$next", stepped.Version), ("$open", stepped.IsOpen ? 1 : 0), ("$body", Text(stepped)), ("$id", seen.Id), ("$seen", seen.Version));
            if (changed == 0)
            {
                return null;
            }

            Step(stepped);
            transaction.Commit();
            return stepped;
        }
    }

    public Draft? Find(long id) => Read("select body from drafts where id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Draft> Newest(int most) => Read("select body from drafts order by id desc limit $most", ("$most", most));

    public int Open()
    {
        lock (_gate)
        {
            return (int)(long)Scalar("select count(*) from drafts where open = 1")!;
        }
    }

    public void Keep(long draft, TrialView trial)
    {
        lock (_gate)
        {
            Execute("insert into trials (draft, body) values ($draft, $body) on conflict (draft) do update set body = $body", ("$draft", draft), ("$body", Text(trial)));
        }
    }

    public TrialView? TrialOf(long draft)
    {
        lock (_gate)
        {
            return Scalar("select body from trials where draft = $draft", ("$draft", draft)) is string body ? JsonSerializer.Deserialize<TrialView>(body, LiveJson.Options) : null;
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string Text<TBody>(TBody body) => JsonSerializer.Serialize(body, LiveJson.Options);

    private void Step(Draft draft) => Execute(
        "insert into steps (draft, version, body) values ($draft, $version, $body)", ("$draft", draft.Id), ("$version", draft.Version), ("$body", Text(draft)));

    private List<Draft> Read(string sql, params (string Name, object Value)[] parameters)
    {
        lock (_gate)
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var drafts = new List<Draft>();
            while (reader.Read())
            {
                drafts.Add(JsonSerializer.Deserialize<Draft>(reader.GetString(0), LiveJson.Options)!);
            }

            return drafts;
        }
    }

    private int Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    private object? Scalar(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
