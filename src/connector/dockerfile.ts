import type { Range } from "../model/location.ts";

/** Something that an old Dockerfile did for the connector and that its new build would no longer do. */
export interface LostStep {
  /**
   * `apt` and `pip`: a package; `nltk`: a data package of that library; `env`: an environment variable; `copy`: a file of
   * the connector's folder; `main-file`: the file that starts the connector; `run`: a command; `other`: what no hook can do.
   */
  kind: "apt" | "pip" | "nltk" | "env" | "copy" | "main-file" | "run" | "other";
  /**
   * The package by its name in Debian or as pip is told it (`Cython<3.0`), the variable, the source of the copy, the main
   * file, the command as a shell would take it, or the instruction.
   */
  name: string;
  /** The variable's value, the copy's destination (absolute), or the package's name in the Dockerfile where that differs. */
  value?: string;
  /** Which hook has to do it: before or after the connector is installed. */
  hook: "pre_connector_install" | "post_connector_install";
  /** Where it stands in the Dockerfile. */
  range: Range;
}

/**
 * What a Dockerfile installed, set, copied or ran that neither the hooks nor the base image provide, in the order of the
 * file. Boilerplate is left out. Pure; never throws.
 * @param dockerfile the text of the old Dockerfile
 * @param hooks the text of `build_customization.py` that is to replace it
 * @param baseImage the new value of `baseImage`; what an unknown image provides is not known
 */
export function lostSteps(_dockerfile: string, _hooks: string | undefined, _baseImage?: string): LostStep[] {
  return [];
}
