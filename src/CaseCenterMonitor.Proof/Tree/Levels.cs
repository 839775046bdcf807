namespace CaseCenterMonitor.Proof.Tree;

/// <summary>How both verifiers climb.</summary>
internal static class Levels
{
    /// <summary>A lone right subtree rises unhashed: climb over the levels at which the node at <paramref name="fn"/> has no sibling.</summary>
    public static void SkipLoneRight(ref ulong fn, ref ulong sn)
    {
        while ((fn & 1) == 0 && fn != 0)
        {
            fn >>= 1;
            sn >>= 1;
        }
    }
}
