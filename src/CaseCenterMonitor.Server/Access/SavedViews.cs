namespace CaseCenterMonitor.Server.Access;

/// <summary>A question to the record that somebody keeps under a name.</summary>
/// <param name="Asked">As it stands in the page's address after "/log"; without its beginning where that moves with the day.</param>
/// <param name="Days">From the midnight so many days before today; null: the period is the question's own.</param>
public sealed record SavedView(string Name, string Asked, int? Days);

/// <summary>Views of each account, in accounts.db: they are there at whatever desk somebody signs in.</summary>
public sealed class SavedViews(AccountsFile file)
{
    /// <summary>For one account.</summary>
    public const int ViewsMax = 20;

    public const int NameLengthMax = 40;

    /// <summary>Longer than any question that the form can ask.</summary>
    public const int AskedLengthMax = 1_000;

    /// <summary>In the order in which they were kept.</summary>
    public IReadOnlyList<SavedView> Of(string account) => file.Read(
        "select name, asked, days from views where account = $account order by number limit $max",
        row => new SavedView(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt32(2)), ("$account", account), ("$max", ViewsMax));

    /// <summary>One of the same name is replaced and stays in its place.</summary>
    /// <returns>False: there are as many as there may be.</returns>
    public bool Keep(string account, SavedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return file.Execute(
            """
            insert into views (account, name, asked, days) select $account, $name, $asked, $days
            where (select count(*) from views where account = $account and name <> $name) < $max
            on conflict (account, name) do update set asked = excluded.asked, days = excluded.days
            """,
            ("$account", account), ("$name", view.Name), ("$asked", view.Asked), ("$days", (object?)view.Days ?? DBNull.Value), ("$max", ViewsMax)) == 1;
    }

    public void Forget(string account, string name) => file.Execute("delete from views where account = $account and name = $name", ("$account", account), ("$name", name));
}
