namespace CaseCenterMonitor.Server.Access;

/// <summary>Where people sign in, and what there is for them: a centre, or a region that looks at several.</summary>
/// <param name="Id">Of the centre or the region; accounts name the ones they are good for.</param>
public sealed record Seat(string Id, string AccountsPath, bool IsRegion)
{
    private static readonly string[] OfRegion = [May.SeeRegion, May.LookIn, May.Administer, May.KeepOwnAccount, May.Session];

    private static readonly string[] OnlyRegion = [May.SeeRegion, May.LookIn];

    /// <summary>Whether there is anything here to be allowed: a centre has no page of a region, and a region nothing else.</summary>
    public bool Has(string what) => IsRegion ? OfRegion.Contains(what) : !OnlyRegion.Contains(what);
}
