namespace CaseCenterMonitor.Proof.Tree;

/// <summary>A 32-bit word of several messages at once, a lane for each: all that SHA-256 does with words.</summary>
internal interface ILaneWord<TSelf>
    where TSelf : unmanaged, ILaneWord<TSelf>
{
    static abstract int Lanes { get; }

    /// <summary>The word of one lane.</summary>
    uint this[int lane] { get; }

    /// <summary>The same word in every lane.</summary>
    static abstract TSelf Of(uint word);

    /// <param name="words">A word for each lane.</param>
    static abstract TSelf Of(ReadOnlySpan<uint> words);

    static abstract TSelf operator +(TSelf left, TSelf right);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf Xor(TSelf one, TSelf two, TSelf three);

    static abstract TSelf RotateRight(TSelf word, [System.Diagnostics.CodeAnalysis.ConstantExpected] byte bits);

    static abstract TSelf ShiftRight(TSelf word, [System.Diagnostics.CodeAnalysis.ConstantExpected] byte bits);

    /// <summary>Where a bit of <paramref name="which"/> is set that of <paramref name="one"/>, elsewhere that of <paramref name="other"/> (FIPS 180-4: Ch).</summary>
    static abstract TSelf Choose(TSelf which, TSelf one, TSelf other);

    /// <summary>The bits that at least two have (FIPS 180-4: Maj).</summary>
    static abstract TSelf Majority(TSelf one, TSelf two, TSelf three);
}
