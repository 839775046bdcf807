using Microsoft.AspNetCore.Identity;

namespace CaseCenterMonitor.Server.Access;

/// <summary>
/// Somebody who may sign in. Known by an officer's number; names do not enter. Identity changes it member by member and then has it written, hence the setters.
/// </summary>
public sealed class Account
{
    /// <summary>In <see cref="Centres"/>: every centre, also those that come later.</summary>
    public const string EveryCentre = "*";

    public required string Id { get; init; }

    /// <summary>Counts the times it was written: who writes on top of an older one is told so.</summary>
    public long Version { get; set; }

    public required string User { get; set; }

    /// <summary>As it is looked up; two accounts never share it.</summary>
    public string UserKey { get; set; } = "";

    public required string Officer { get; set; }

    public required string Role { get; set; }

    /// <summary>Ids of centres, or <see cref="EveryCentre"/>.</summary>
    public IReadOnlyList<string> Centres { get; set; } = [EveryCentre];

    public string? PasswordHash { get; set; }

    /// <summary>Given by an administrator, to be replaced at once.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Changes with the password and with what it may do; a session that has another one is over.</summary>
    public string Stamp { get; set; } = "";

    public bool Disabled { get; set; }

    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Base32; there from the moment of enrolling.</summary>
    public string? FactorKey { get; set; }

    /// <summary>A first code was shown, so that it is asked for from now on.</summary>
    public bool FactorOn { get; set; }

    /// <summary>The time step of the last code that was taken: none is taken twice.</summary>
    public long FactorStep { get; set; }

    /// <summary>Hashes of recovery codes that are left.</summary>
    public IReadOnlyList<string> Recovery { get; set; } = [];

    /// <summary>What settings or the demonstration last said of it; null for one that an administrator made.</summary>
    public string? Seed { get; set; }

    /// <summary>Disabled because settings name it no longer, and not by an administrator.</summary>
    public bool Unseeded { get; set; }

    /// <summary>Issuer and subject of the provider that named it; null for one with a password of ours.</summary>
    public string? Subject { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>A salted PBKDF2 hash of the framework, as settings have it.</summary>
    public static string HashOf(string password) => new PasswordHasher<string>().HashPassword("", password);

    public bool IsLetInto(string centre) => Centres.Contains(EveryCentre) || Centres.Contains(centre);
}
