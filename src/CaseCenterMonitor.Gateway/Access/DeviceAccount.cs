using System.Security.Cryptography;

namespace CaseCenterMonitor.Gateway.Access;

/// <summary>What one device, or one program that speaks for many, may do at the broker of the devices.</summary>
/// <param name="User">Its name there: the id of the site file, or gateway and dialect for a program.</param>
/// <param name="Write">Topics it may publish.</param>
/// <param name="Read">Topics it may subscribe to.</param>
public sealed record DeviceAccount(string User, IReadOnlyList<string> Write, IReadOnlyList<string> Read)
{
    /// <summary>144 bits; of letters and digits that fit into every web form of a device.</summary>
    public static string NewPassword() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 29);

    /// <summary>Its lines of an access list.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"user {User}",
        .. Write.Except(Read).Select(topic => $"topic write {topic}"),
        .. Read.Except(Write).Select(topic => $"topic read {topic}"),
        .. Write.Intersect(Read).Select(topic => $"topic readwrite {topic}"),
    ];
}
