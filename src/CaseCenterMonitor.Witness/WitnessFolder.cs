using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Trust;

namespace CaseCenterMonitor.Witness;

/// <summary>
/// Everything a witness is, in one folder: its key (for its owner only), its public key for handing out, and what it has seen. The three belong
/// together: a key whose memory is lost must not go on, because it would cosign a second history.
/// </summary>
public sealed class WitnessFolder
{
    private const string KeyName = "witness.key";
    private const string PublicKeyName = "witness.vkey";
    private const string MemoryName = "witness.db";

    private readonly string _folder;

    private WitnessFolder(string folder, VerifierKey key) => (_folder, Key) = (folder, key);

    /// <summary>What the witness hands out.</summary>
    public VerifierKey Key { get; }

    /// <summary>Makes the folder, a new key and an empty memory.</summary>
    /// <exception cref="WitnessException">There is a witness in it already, or the name cannot be one.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static WitnessFolder Make(string folder, string name)
    {
        if (!NoteName.IsValid(name))
        {
            throw new WitnessException(
                $"A witness cannot be called '{name}'. Take your domain and a word, such as ombudsman.example/witness: no blank, no plus sign, at most {NoteName.BytesMax} bytes.");
        }

        Directory.CreateDirectory(folder);
        string[] names = [KeyName, PublicKeyName, MemoryName];
        if (names.Select(one => Path.Combine(folder, one)).FirstOrDefault(File.Exists) is { } there)
        {
            throw new WitnessException($"There is a witness in {folder} already ({there}). A witness has one folder for its life; take another folder for another one.");
        }

        using var signer = NoteSigner.ForWitness(name, SeedFile.Make(Path.Combine(folder, KeyName)));
        WitnessMemory.Make(Path.Combine(folder, MemoryName));
        File.WriteAllText(Path.Combine(folder, PublicKeyName), $"{signer.Key}\n");
        return new WitnessFolder(folder, signer.Key);
    }

    /// <exception cref="WitnessException">There is no witness in it, or a part of it is missing.</exception>
    public static WitnessFolder Open(string folder)
    {
        var path = Path.Combine(folder, PublicKeyName);
        if (!File.Exists(path))
        {
            throw new WitnessException($"There is no witness in {folder}: it has no {PublicKeyName}. Make one: ccm witness init {folder} --name ombudsman.example/witness");
        }

        var key = VerifierKey.TryParse(File.ReadAllText(path).TrimEnd());
        return key.Value is { Type: SignatureType.Ed25519Cosignature } cosigns
            ? new WitnessFolder(folder, cosigns)
            : throw new WitnessException($"{path} is not the public key of a witness. {key.Problem ?? "It is of another type."} Put the file that init wrote back in its place.");
    }

    /// <summary>The key itself. Disposed of by whoever asked.</summary>
    /// <exception cref="WitnessException">The seed is not there, or not the one of the public key.</exception>
    public NoteSigner OpenSigner()
    {
        NoteSigner signer;
        try
        {
            signer = NoteSigner.ForWitness(Key.Name, SeedFile.Read(Path.Combine(_folder, KeyName)));
        }
        catch (TrustException problem)
        {
            throw new WitnessException(problem.Message, problem);
        }

        if (signer.Key.Equals(Key))
        {
            return signer;
        }

        signer.Dispose();
        throw new WitnessException($"The key in {Path.Combine(_folder, KeyName)} is not the one that {PublicKeyName} has handed out. One of the two was replaced: put it back.");
    }

    /// <exception cref="WitnessException">It is gone, or of another build.</exception>
    public WitnessMemory OpenMemory() => WitnessMemory.Open(Path.Combine(_folder, MemoryName));
}
