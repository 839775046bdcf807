using System.Data.Common;
using CaseCenterMonitor.Journal.Postgres;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Journal.Rows;
using CaseCenterMonitor.Journal.Snapshots;
using CaseCenterMonitor.Journal.Sqlite;
using CaseCenterMonitor.Journal.Stores;

namespace CaseCenterMonitor.Journal;

/// <summary>Where the journal of one centre is: a file, or a place in a PostgreSQL database. As text it is what people write, without the password.</summary>
public abstract record JournalAddress
{
    private protected JournalAddress()
    {
    }

    /// <summary>False when the address says that what was written may be lost in a power cut.</summary>
    public virtual bool IsDurable => true;

    /// <summary>A file, by its path.</summary>
    public static JournalAddress OfFile(string path) => new SqliteAddress(path);

    /// <summary>Reads what people write: the path of a file, <c>postgres://role@host:port/database?centre=id</c>, or <c>Host=…;Database=…;Centre=…</c>.</summary>
    /// <param name="password">For a database, when it is not in the text.</param>
    /// <param name="centre">For a database, whose centre it must be; null: whichever the text names, or the only one that is there.</param>
    /// <returns>The address, or what is wrong with the text and how it is written.</returns>
    public static (JournalAddress? Address, string WhyNot) Read(string text, string? password = null, string? centre = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.IsNullOrWhiteSpace(text) ? (null, "No journal is given.")
            : PostgresAddress.IsOne(text) ? PostgresAddress.Read(text.Trim(), password, centre)
            : (OfFile(text), "");
    }

    /// <summary>Opens the journal to go on with it; one that is not there is made.</summary>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    /// <exception cref="JournalUnreachableException">The database cannot be used.</exception>
    /// <exception cref="JournalDamagedException">Pages of it are broken.</exception>
    /// <exception cref="JournalDivergedException">Its end is not what was written.</exception>
    public ProvenJournal Open() => ProvenJournal.Open(OpenStore());

    /// <summary>Opens an existing journal for reading only; whoever writes it is not disturbed.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="JournalSchemaException">It is of another build.</exception>
    /// <exception cref="JournalUnreachableException">The database cannot be used.</exception>
    public StoredJournal OpenToRead() => new(OpenStoreToRead());

    /// <summary>As <see cref="Open"/>, without the tree and the log over it.</summary>
    public IStore OpenStore() => WatchedStore.Over(this, MakeStore);

    /// <summary>As <see cref="OpenToRead"/>.</summary>
    public IStore OpenStoreToRead() => WatchedStore.Over(this, MakeStoreToRead);

    /// <summary>Begins a journal that is put together beside its place. The address names its centre.</summary>
    /// <param name="replace">One that is there is kept under another name; otherwise it is refused.</param>
    /// <exception cref="IOException">There is one and it is not to be replaced, somebody has it open, or it cannot be made; the message says what is to be done.</exception>
    public abstract IFreshJournal OpenFresh(bool replace);

    /// <summary>What keeps it, and the version of its tables, for people.</summary>
    public abstract string Form { get; }

    /// <summary>The entries for whoever reads all of them, as fast as this store gives them. Exceptions as of <see cref="OpenToRead"/>.</summary>
    public abstract IJournalRows OpenRows();

    /// <summary>The snapshots of a journal that is there.</summary>
    public abstract ISnapshots OpenSnapshots();

    /// <summary>Opens the journal for questions to the log, beside whoever writes it. Exceptions as of <see cref="OpenToRead"/>.</summary>
    public abstract RecordReader OpenReading();

    /// <summary>Commits something that changes nothing, beside whoever writes: when it returns, the journal can be written.</summary>
    /// <exception cref="DbException">It cannot: the file is gone or may not be written, the disk is full, or somebody else holds it for longer than a commit takes.</exception>
    /// <exception cref="JournalUnreachableException">The database cannot be used.</exception>
    public abstract void TryCommit();

    /// <summary>Does the database say with it that what it reads is not what it wrote?</summary>
    public abstract bool MeansDamage(DbException failure);

    /// <summary>One view of the journal for several questions, whatever is written meanwhile. Exceptions as of <see cref="OpenToRead"/>.</summary>
    internal abstract JournalView OpenView();

    private protected abstract IStore MakeStore();

    private protected abstract IStore MakeStoreToRead();
}

/// <summary>A connection with a transaction that only reads.</summary>
internal sealed record JournalView(DbConnection Connection, DbTransaction Transaction) : IDisposable
{
    public void Dispose()
    {
        Transaction.Dispose();
        Connection.Dispose();
    }
}
