using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Proof.Receipts;
using CaseCenterMonitor.Trust;
using NodaTime;

namespace CaseCenterMonitor.Server.Proving;

/// <summary>Who this centre's log is, what it signs with, and whom it asks to confirm.</summary>
public sealed class LogIdentity : IDisposable
{
    /// <summary>Beside the journal file; for its owner only. Whoever loses it needs another origin; whoever copies it can write in this centre's name.</summary>
    public const string KeyName = "log.key";

    /// <summary>A pace below this is a mistake: each checkpoint is a write to the disk.</summary>
    private static readonly Duration PaceMin = Duration.FromMilliseconds(100);

    private LogIdentity(NoteSigner signer, TrustPolicy witnesses, ProofSettings settings)
    {
        (Signer, Witnesses) = (signer, witnesses);
        SignEvery = Pace(settings.SignSeconds);
        RoundEvery = Pace(settings.RoundSeconds);
    }

    public string Origin => Signer.Key.Name;

    public NoteSigner Signer { get; }

    /// <summary>Those without a URL are asked by nobody here.</summary>
    public TrustPolicy Witnesses { get; }

    public TimeSpan SignEvery { get; }

    public TimeSpan RoundEvery { get; }

    /// <summary>What this centre says of keys and quorum, for <c>ccm verify --policy</c>. Whoever wants more than the centre's word has keys from elsewhere.</summary>
    public TrustPolicy AsPolicy => Witnesses with { Logs = [new TrustedLog(Signer.Key, null)] };

    /// <summary>Somebody is asked.</summary>
    public bool HasWitnesses => Witnesses.Witnesses.Count > 0;

    /// <exception cref="SettingsException">Origin, key or witnesses cannot be used; the message says what to mend.</exception>
    public static LogIdentity Load(ProofSettings settings, string centre, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var origin = settings.Origin.Length > 0 ? settings.Origin : $"ccm/{centre}";
        if (!NoteName.IsValid(origin))
        {
            throw new SettingsException($"Ccm:Proof:Origin '{origin}' cannot be the name of a log: no blank, no plus sign, at most {NoteName.BytesMax} bytes, such as custody.example/{centre}.");
        }

        var witnesses = settings.Witnesses.Length == 0 ? new TrustPolicy([], [], null) : Read(settings.Witnesses);
        return new LogIdentity(NoteSigner.ForLog(origin, Seed(Path.Combine(folder, KeyName))), witnesses, settings);
    }

    public void Dispose() => Signer.Dispose();

    private static byte[] Seed(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return File.Exists(path) ? SeedFile.Read(path) : SeedFile.Make(path);
        }
        catch (Exception problem) when (problem is TrustException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(problem.Message);
        }
    }

    private static TrustPolicy Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Ccm:Proof:Witnesses: {problem.Message}");
        }

        var read = PolicyFile.Read(bytes);
        var policy = read.Policy ?? throw new SettingsException(string.Join(Environment.NewLine, read.Problems.Select(problem => $"{path}: {problem}")));
        return policy.Witnesses.FirstOrDefault(witness => witness.Url is { } url && !IsAddress(url)) is { } wrong
            ? throw new SettingsException($"{path}: the witness {wrong.Name} cannot be asked at '{wrong.Url}'. Write http://… or https://….")
            : policy;
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var read) && (read.Scheme == Uri.UriSchemeHttp || read.Scheme == Uri.UriSchemeHttps);

    private static TimeSpan Pace(double seconds) => Duration.Max(PaceMin, Duration.FromSeconds(seconds)).ToTimeSpan();
}
