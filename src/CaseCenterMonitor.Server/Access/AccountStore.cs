using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace CaseCenterMonitor.Server.Access;

/// <summary>Where Identity finds accounts: the few members that passwords need, over one table.</summary>
public sealed class AccountStore(AccountsFile file) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>
{
    /// <summary>More than any centre has officers; a page lists all of them.</summary>
    public const int AccountsMax = 5_000;

    /// <summary>Somebody could sign in.</summary>
    public bool AnyEnabled => file.Read("select 1 from accounts where json_extract(body, '$.Disabled') = 0 limit 1", _ => true).Count > 0;

    public IReadOnlyList<Account> All() => file.Read("select version, body from accounts order by user_key limit $max", Row, ("$max", AccountsMax));

    public Account? Find(string id) => One("select version, body from accounts where id = $key", id);

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(Find(userId));

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(One("select version, body from accounts where user_key = $key", normalizedUserName));

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.Version = 1;
        var written = file.Execute(
            "insert into accounts (id, user_key, version, body) select $id, $key, 1, $body where (select count(*) from accounts) < $max on conflict do nothing",
            ("$id", user.Id), ("$key", user.UserKey), ("$body", JsonSerializer.Serialize(user)), ("$max", AccountsMax));
        return Task.FromResult(written == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Taken", Description = "There is an account of this name." }));
    }

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var before = user.Version++;
        var written = file.Execute(
            "update accounts set user_key = $key, version = $version, body = $body where id = $id and version = $before",
            ("$id", user.Id), ("$key", user.UserKey), ("$version", user.Version), ("$before", before), ("$body", JsonSerializer.Serialize(user)));
        return Task.FromResult(written == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Changed", Description = "Somebody else changed this account meanwhile." }));
    }

    /// <summary>Nobody is deleted: what they did goes on pointing at them.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("An account is disabled, not deleted.");

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.User);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Set(() => user.User = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserKey);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Set(() => user.UserKey = normalizedName ?? "");

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.Stamp = stamp);

    public void Dispose()
    {
        // The file is another's.
    }

    private Account? One(string sql, string key) => file.Read(sql, Row, ("$key", key)) is [var account, ..] ? account : null;

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }

    private static Account Row(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        var account = JsonSerializer.Deserialize<Account>(row.GetString(1))!;
        account.Version = row.GetInt64(0);
        return account;
    }
}
