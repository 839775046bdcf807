using System.Text;
using CaseCenterMonitor.Proof.Tree;

namespace CaseCenterMonitor.Tests.Proof.Tree;

/// <summary>The tree of five entries that was worked out by hand, so that something is held to fixed values wherever the tests run.</summary>
internal static class FiveEntries
{
    public static readonly IReadOnlyList<byte[]> Entries = [.. new[] { "one", "two", "three", "four", "five" }.Select(Encoding.UTF8.GetBytes)];

    public static readonly Hash32 L0 = Hex("d0d7360ab79f58ab1e1e3fe64ad77e2ea0bc07e36b5f46ed2223edd9298df9e9");
    public static readonly Hash32 L1 = Hex("ab1ab7f07c7c8fe0eff4ba6faa53c7e4412e91a599153e8aa4e01beece5b7825");
    public static readonly Hash32 L2 = Hex("671f146c5e471e8a1a83a3c214ce4ba907b8f3a5888d14cc8cd3ce75bb12ef94");
    public static readonly Hash32 L3 = Hex("f715ab3faa5d071e6e2ac4bb994d5bf735943dcc3799da0d085e7980cfb9336a");
    public static readonly Hash32 L4 = Hex("ccc29ae0e02a77b0f4578c1ac17493d79cf4262104929ac804f91fc4e7ac5af0");
    public static readonly Hash32 N01 = Hex("4f55f619d9215235778b2b9f17d6f4915b16171214d152381293669764de722e");
    public static readonly Hash32 N23 = Hex("167eb1643f6c3d628bc200a8faa64b300a85961d0c31fe72b4ce798e18c2a663");
    public static readonly Hash32 N03 = Hex("cd8d65377e6fad76003e2c5749de7d2ec536f71509b6e5b8a3674d360e58d82a");

    /// <summary>By size, from 0.</summary>
    public static readonly IReadOnlyList<Hash32> Roots =
    [
        Hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        L0,
        N01,
        Hex("5aac771c899ac292e74bf1afe2e6e302f8b55883b2d1bf197b46a6bea6dabca9"),
        N03,
        Hex("832e609776a4b05ca208ef796bfd6f2d7cfcf00ddd46afb497d4b1b5ef19a994"),
    ];

    public static GrownTree Tree() => GrownTree.Of(Entries);

    public static Hash32 Hex(string hex) => Hash32.From(Convert.FromHexString(hex));
}
