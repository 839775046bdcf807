namespace CaseCenterMonitor.Gateway.Locating;

/// <summary>A door, or an opening without a leaf, as the locator knows it: the two zones on its sides. What is never heard of it stays unknown.</summary>
public sealed record LocatorDoor(string Id, string OneSide, string OtherSide)
{
    /// <summary>The zone beyond every zone.</summary>
    public const string Street = "outside";

    /// <summary>Null when the door does not lead out of that zone.</summary>
    public string? Beyond(string zone) => zone == OneSide ? OtherSide : zone == OtherSide ? OneSide : null;
}
