using System.Globalization;
using System.Text;

namespace CaseCenterMonitor.Proof.Witnessing;

/// <summary>What a witness answers over HTTP. Nothing of the request is repeated.</summary>
public sealed record WitnessAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>Outside the specification and in use: the log comes again, with its newest checkpoint.</summary>
    public static WitnessAnswer Busy { get; } = Says(429, "too many requests");

    public static WitnessAnswer BadRequest(string problem) => Says(400, problem);

    internal static WitnessAnswer UnknownLog { get; } = Says(404, "unknown log");

    internal static WitnessAnswer Cosigned(string lines) => new(200, Plain, Encoding.UTF8.GetBytes(lines));

    internal static WitnessAnswer NotSigned(string problem) => Says(403, $"invalid signature: {problem}");

    internal static WitnessAnswer LastSize(ulong size) =>
        new(409, "text/x.tlog.size", Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{size}\n")));

    internal static WitnessAnswer Inconsistent(string problem) => Says(422, problem);

    private static WitnessAnswer Says(int status, string text) => new(status, Plain, Encoding.UTF8.GetBytes(text + "\n"));
}
