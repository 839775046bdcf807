namespace CaseCenterMonitor.Server.Access;

/// <summary>Somebody who is signed in at one browser or with one program.</summary>
/// <param name="Id">The hash of what the cookie carries: who reads the file cannot take a session over.</param>
/// <param name="Stamp">Of the account when it began; another one ends it.</param>
/// <param name="Touched">When a person last did something, other than look.</param>
public sealed record Session(string Id, string Account, string Stamp, DateTimeOffset Began, DateTimeOffset Touched, bool Locked);
