namespace CaseCenterMonitor.Journal.Leaves;

/// <summary>The tree as it is kept beside the entries: what proofs are made of.</summary>
public interface IKeptTiles
{
    /// <summary>A whole tile of the tree; null when there is none of that place.</summary>
    byte[]? Tile(int level, long number);
}
