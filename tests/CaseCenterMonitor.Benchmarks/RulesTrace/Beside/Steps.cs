using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCenterMonitor.Core;

namespace CaseCenterMonitor.Benchmarks.RulesTrace.Beside;

/// <summary>The transitions of one run, and a digest of them: the same signals give the same ones.</summary>
internal sealed class Steps
{
    private readonly List<AlarmTransition> _steps = [];

    public void Note(AlarmTransition step) => _steps.Add(step);

    public string Said()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var step in _steps.OrderBy(step => step.At).ThenBy(step => step.Key).ThenBy(step => step.Input))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{step.At.ToUnixTimeTicks()} {step.Key} {step.Input} {step.Priority}\n")));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_steps.Count:N0} steps `{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}`");
    }
}
